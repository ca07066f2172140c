"""With soft targets the gradient is softmax less target: d H(p, softmax(z))/d z_i = s_i - p_i

For any target pmf p. Source: Hinton, Vinyals and Dean 2015, eq. 2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Derivative
from .expressions import cross_entropy, log_sum_exp, mean, softmax, softmax_law
from .identity import Identity, relation
from .vocabulary import at, i, p, p_, z


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Derivative(log_sum_exp() - mean(p, z), z(i)), "log of a quotient", "log s(x) = z(x) - LSE(z), and p sums to 1"),
        Line("=", Derivative(log_sum_exp(), z(i)) - at(p, i), "linearity", "only x = i is left of the sum"),
        Line("=", softmax(i) - at(p, i), "gradient of log-sum-exp"),
    )


IDENTITY = Identity(
    name="soft-target-gradient",
    title="With soft targets the gradient is softmax less target",
    statement=relation(
        Derivative(cross_entropy(p_, softmax_law()), z(i)),
        "=",
        softmax(i) - at(p, i),
        hypotheses=("p a pmf on K classes", "z finite logits of K classes", "s = softmax(z)"),
    ),
    lines=lines,
    source="Hinton, Vinyals and Dean 2015, eq. 2",
)
