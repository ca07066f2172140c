"""Cross-entropy is convex in the inverse temperature: d2 H(p, softmax(b z))/db2 = Var_s(z)

For b = 1/T: one minimum, unless all logits are equal. Source: Guo et al. 2017, section 4.2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import POSITIVE, Derivative, Symbol, Term
from .expressions import cross_entropy, mean, softmax_law, softmax_mean, softmax_variance
from .identity import Identity, relation
from .vocabulary import p, p_, z

inverse = Symbol("b", POSITIVE)


def scaled(i: Term) -> Term:
    return inverse * z(i)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Derivative(softmax_mean(z, scaled) - mean(p, z), inverse), "first derivative", "E_s z - E_p z"),
        Line("=", softmax_variance(z, scaled), "quotient rule", "dE_s z/db = E_s z² - (E_s z)²"),
    )


IDENTITY = Identity(
    name="temperature-curvature-of-cross-entropy",
    title="Cross-entropy is convex in the inverse temperature",
    statement=relation(
        Derivative(Derivative(cross_entropy(p_, softmax_law(scaled, "s")), inverse), inverse),
        "=",
        softmax_variance(z, scaled),
        hypotheses=("p a pmf on K classes", "z finite logits of K classes", "s = softmax(b z), b > 0"),
    ),
    lines=lines,
    source="Guo et al. 2017, section 4.2",
)
