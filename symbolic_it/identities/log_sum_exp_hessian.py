"""The Hessian of log-sum-exp: d2 LSE/d z_i d z_j = s_i (delta_ij - s_j)

For finite logits; the matrix diag(s) - s s^T. Source: Boyd and Vandenberghe 2004, section 3.1.5.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Delta, Derivative
from .expressions import log_sum_exp, softmax
from .identity import Identity, relation
from .vocabulary import i, j, z


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Derivative(softmax(j), z(i)), "gradient", "d LSE/d z_j = s_j"),
        Line("=", softmax(i) * (Delta(i, j) - softmax(j)), "Jacobian", "d s_j/d z_i = s_j (δ_ij - s_i), the same for i and j exchanged"),
    )


IDENTITY = Identity(
    name="log-sum-exp-hessian",
    title="The Hessian of log-sum-exp",
    statement=relation(
        Derivative(Derivative(log_sum_exp(), z(j)), z(i)),
        "=",
        softmax(i) * (Delta(i, j) - softmax(j)),
        hypotheses=("z finite logits of K classes", "s = softmax(z)"),
    ),
    lines=lines,
    source="Boyd and Vandenberghe 2004, section 3.1.5",
)
