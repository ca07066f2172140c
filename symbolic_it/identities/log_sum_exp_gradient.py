"""The gradient of log-sum-exp is softmax: d LSE(z)/d z_i = s_i

For finite logits. Source: Boyd and Vandenberghe 2004, section 3.1.5.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Delta, Derivative, Exp, Log
from .expressions import log_sum_exp, partition, softmax
from .identity import Identity, relation
from .vocabulary import i, total, z


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Derivative(Log(partition()), z(i)), "definition"),
        Line("=", Derivative(partition(), z(i)) / partition(), "chain rule", "(log u)' = u'/u"),
        Line("=", total(lambda x: Delta(x, i) * Exp(z(x))) / partition(), "linearity", "d exp(z_x)/d z_i = δ(x, i) exp(z_x)"),
        Line("=", softmax(i), "one-hot", "only x = i is left"),
    )


IDENTITY = Identity(
    name="log-sum-exp-gradient",
    title="The gradient of log-sum-exp is softmax",
    statement=relation(Derivative(log_sum_exp(), z(i)), "=", softmax(i), hypotheses=("z finite logits of K classes", "s = softmax(z)")),
    lines=lines,
    source="Boyd and Vandenberghe 2004, section 3.1.5",
)
