"""The score has mean zero: sum_x s_x d log s_x/d z_i = 0

For s = softmax(z): why a baseline leaves a policy gradient unbiased. Source: Williams 1992.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ZERO, Delta, Derivative, Log
from .expressions import softmax
from .identity import Identity, relation
from .vocabulary import i, total, z


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: softmax(x) * (Delta(i, x) - softmax(i))), "Jacobian", "d log s_x/d z_i = δ_ix - s_i"),
        Line("=", softmax(i) - softmax(i) * total(softmax), "linearity"),
        Line("=", ZERO, "normalisation", "s sums to 1"),
    )


IDENTITY = Identity(
    name="score-has-mean-zero",
    title="The score has mean zero",
    statement=relation(
        total(lambda x: softmax(x) * Derivative(Log(softmax(x)), z(i))),
        "=",
        ZERO,
        hypotheses=("z finite logits of K classes", "s = softmax(z)"),
    ),
    lines=lines,
    remarks=("so the mean gradient of k1 under its own samples is zero: it is not a loss to differentiate",),
    source="Williams 1992",
)
