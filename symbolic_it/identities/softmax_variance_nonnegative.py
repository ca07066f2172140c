"""A variance is non-negative: E_s v^2 - (E_s v)^2 >= 0

For s = softmax(z) and any v. Source: Boyd and Vandenberghe 2004, section 3.1.5.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ZERO
from .expressions import function, softmax_variance
from .identity import Identity, relation

v_ = function("v")


def lines() -> tuple[Line, ...]:
    return (Line(">=", ZERO, "mean of squares", "E v^2 - (E v)^2 = E (v - E v)^2"),)


IDENTITY = Identity(
    name="softmax-variance-nonnegative",
    title="A variance is non-negative",
    statement=relation(
        softmax_variance(v_), ">=", ZERO, hypotheses=("z finite logits of K classes", "s = softmax(z)", "v any real vector")
    ),
    lines=lines,
    equality="iff v is constant: log-sum-exp is flat along (1, ..., 1) only",
    source="Boyd and Vandenberghe 2004, section 3.1.5",
)
