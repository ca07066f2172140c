"""A variance is non-negative: E_s v^2 - (E_s v)^2 >= 0

For s = softmax(z) and any v. Source: Boyd and Vandenberghe 2004, section 3.1.5.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ZERO
from .expressions import function, softmax, softmax_mean, softmax_variance
from .identity import Identity, relation
from .vocabulary import total

v_ = function("v")


def lines() -> tuple[Line, ...]:
    mean = softmax_mean(v_)
    return (
        Line("=", total(lambda x: softmax(x) * (v_(x) - mean) ** 2), "complete the square", "E v² - (E v)² = E (v - E v)²"),
        Line(">=", ZERO, "signs", "a square is not negative, and s(x) > 0"),
    )


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
