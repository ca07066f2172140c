"""Calibrating a temperature matches means: d H(p, softmax(b z))/db = E_s z - E_p z

For the inverse temperature b = 1/T; at the minimum both means are equal. Source: Guo et al. 2017, section 4.2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import POSITIVE, Derivative, Symbol, Term
from .expressions import cross_entropy, log_sum_exp, mean, softmax_law, softmax_mean
from .identity import Identity, relation
from .vocabulary import p, p_, z

inverse = Symbol("b", POSITIVE)


def scaled(i: Term) -> Term:
    return inverse * z(i)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            Derivative(log_sum_exp(scaled) - inverse * mean(p, z), inverse),
            "log of a quotient",
            "log s(x) = b z(x) - LSE(b z), and p sums to 1",
        ),
        Line("=", Derivative(log_sum_exp(scaled), inverse) - mean(p, z), "linearity"),
        Line("=", softmax_mean(z, scaled) - mean(p, z), "chain rule", "d LSE(b z)/db = E_s z"),
    )


IDENTITY = Identity(
    name="temperature-gradient-of-cross-entropy",
    title="Calibrating a temperature matches means",
    statement=relation(
        Derivative(cross_entropy(p_, softmax_law(scaled, "s")), inverse),
        "=",
        softmax_mean(z, scaled) - mean(p, z),
        hypotheses=("p a pmf on K classes", "z finite logits of K classes", "s = softmax(b z), b > 0"),
    ),
    lines=lines,
    source="Guo et al. 2017, section 4.2",
)
