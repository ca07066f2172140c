"""The Jacobian of softmax: d s_i/d z_j = s_i (delta_ij - s_j)

For every number of classes. Source: Goodfellow, Bengio and Courville 2016, section 6.2.2.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Delta, Derivative, Exp
from .expressions import partition, softmax
from .identity import Identity, relation
from .vocabulary import i, j, z


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Derivative(Exp(z(i)) / partition(), z(j)), "definition"),
        Line(
            "=",
            Exp(z(i)) * Delta(i, j) / partition() - Exp(z(i)) * Exp(z(j)) / partition() ** 2,
            "quotient rule",
            "d exp(z_i)/d z_j = exp(z_i) δ_ij",
        ),
        Line("=", softmax(i) * (Delta(i, j) - softmax(j)), "factor out"),
    )


IDENTITY = Identity(
    name="softmax-jacobian",
    title="The Jacobian of softmax",
    statement=relation(
        Derivative(softmax(i), z(j)),
        "=",
        softmax(i) * (Delta(i, j) - softmax(j)),
        hypotheses=("z finite logits of K classes", "s = softmax(z)"),
    ),
    lines=lines,
    source="Goodfellow, Bengio and Courville 2016, section 6.2.2.3",
)
