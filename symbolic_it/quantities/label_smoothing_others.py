"""Cross-entropy of logits with a smoothed label, the smoothing spread over the other K - 1 classes

-sum_x t(x) log softmax(z)_x in nats, with the target t(x) = 1 - eps on the label y and eps/(K - 1) elsewhere. The
value is that of `label_smoothing_cross_entropy` with eps K/(K - 1) in place of eps. Undefined for K = 1. Source: the
convention of translation toolkits, after Szegedy et al. 2016, section 7.
"""

from __future__ import annotations

from ..terms.term import ONE, UNIT_INTERVAL, Delta, Lambda, Symbol, Term, fresh_index, function_of
from .quantity import Definition, sum_over_outcomes
from .softmax_cross_entropy import build as loss
from .standard import LOGITS, Y


def target(y: Term, epsilon: Term, z: Lambda) -> Lambda:
    """The pmf (1 - eps) delta(x, y) + (eps/(K - 1)) (1 - delta(x, y))."""
    (space,) = z.spaces
    x = fresh_index(space)
    return function_of((x,), (1 - epsilon) * Delta(x, y) + epsilon / (space.size - 1) * (ONE - Delta(x, y)))


def build(z: Lambda, y: Term, epsilon: Term) -> Term:
    """(1 - eps) CE(z, y) + (eps/(K - 1)) sum_x (1 - delta(x, y)) CE(z, x)."""
    (space,) = z.spaces
    others = sum_over_outcomes(z.spaces, lambda x: (ONE - Delta(x, y)) * loss(z, x))
    return (1 - epsilon) * loss(z, y) + epsilon / (space.size - 1) * others


QUANTITY = Definition(
    name="label_smoothing_others",
    symbol="LSothers({0}, {1}, {2})",
    latex=r"\mathrm{{LSothers}}({0}, {1}, {2})",
    parameters=("logits", "index", "scalar"),
    build=build,
    domain="finite logits z with K > 1, a label y, 0 <= eps <= 1",
    sign="at least the entropy of the smoothed target",
    source="after Szegedy et al. 2016, section 7",
    standard=(LOGITS, Y, Symbol("epsilon", UNIT_INTERVAL)),
)
