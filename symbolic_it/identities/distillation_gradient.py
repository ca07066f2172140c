"""Distillation gradients shrink with temperature: d H(p, softmax(z/T))/d z_i = (s_i - p_i)/T

For a teacher p and a student s = softmax(z/T). With the teacher softened too the difference itself shrinks like 1/T,
hence the usual factor T^2. Source: Hinton, Vinyals and Dean 2015, eq. 2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Derivative
from .expressions import cross_entropy, log_sum_exp, mean, softmax, softmax_law, tempered
from .identity import Identity, relation
from .vocabulary import at, i, p, p_, temperature, z


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            Derivative(log_sum_exp(tempered) - mean(p, z) / temperature, z(i)),
            "log of a quotient",
            "log s(x) = z(x)/T - LSE(z/T), and p sums to 1",
        ),
        Line("=", softmax(i, tempered) / temperature - at(p, i) / temperature, "chain rule"),
        Line("=", (softmax(i, tempered) - at(p, i)) / temperature, "factor out"),
    )


IDENTITY = Identity(
    name="distillation-gradient",
    title="Distillation gradients shrink with temperature",
    statement=relation(
        Derivative(cross_entropy(p_, softmax_law(tempered, "s")), z(i)),
        "=",
        (softmax(i, tempered) - at(p, i)) / temperature,
        hypotheses=("p a pmf on K classes", "z finite logits of K classes", "s = softmax(z/T), T > 0"),
    ),
    lines=lines,
    source="Hinton, Vinyals and Dean 2015, eq. 2",
)
