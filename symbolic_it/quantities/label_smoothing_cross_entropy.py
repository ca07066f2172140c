"""Cross-entropy of logits with a smoothed label, the smoothing spread over all K classes

-sum_x t(x) log softmax(z)_x in nats, with the target t(x) = (1 - eps) delta(x, y) + eps/K: 1 - eps + eps/K on the
label y and eps/K elsewhere. PyTorch, Keras and Optax smooth like this; `label_smoothing_others` is the other
convention. Source: Szegedy et al. 2016, section 7.
"""

from __future__ import annotations

from ..terms.term import UNIT_INTERVAL, Delta, Lambda, Symbol, Term, fresh_index, function_of
from .quantity import Definition, sum_over_outcomes
from .softmax_cross_entropy import build as loss
from .standard import LOGITS, Y


def target(y: Term, epsilon: Term, z: Lambda) -> Lambda:
    """The pmf (1 - eps) delta(x, y) + eps/K."""
    (space,) = z.spaces
    x = fresh_index(space)
    return function_of((x,), (1 - epsilon) * Delta(x, y) + epsilon / space.size)


def build(z: Lambda, y: Term, epsilon: Term) -> Term:
    """(1 - eps) CE(z, y) + (eps/K) sum_x CE(z, x)."""
    (space,) = z.spaces
    return (1 - epsilon) * loss(z, y) + epsilon / space.size * sum_over_outcomes(z.spaces, lambda x: loss(z, x))


QUANTITY = Definition(
    name="label_smoothing_cross_entropy",
    symbol="LS({0}, {1}, {2})",
    latex=r"\mathrm{{LS}}({0}, {1}, {2})",
    parameters=("logits", "index", "scalar"),
    build=build,
    domain="finite logits z, a label y, 0 <= eps <= 1",
    sign="at least the entropy of the smoothed target",
    references=("torch.nn.functional.cross_entropy", "keras.losses.CategoricalCrossentropy", "optax.smooth_labels"),
    source="Szegedy et al. 2016, section 7",
    standard=(LOGITS, Y, Symbol("epsilon", UNIT_INTERVAL)),
)
