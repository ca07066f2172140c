"""Log-sum-exp is at least each logit: LSE(z) >= z_y

So it is at least the greatest. Source: Boyd and Vandenberghe 2004, section 3.1.5.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Delta, Exp, Log
from .expressions import log_sum_exp, partition
from .identity import Identity, relation
from .vocabulary import k, total, y, z

others = total(lambda i: (1 - Delta(i, y)) * Exp(z(i)), k)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", z(y) - Log(Exp(z(y)) / partition()), "log of a quotient", "log exp z_y = z_y"),
        Line(">=", z(y) + 1 - Exp(z(y)) / partition(), "tangent line", "-log t ≥ 1 - t"),
        Line("=", z(y) + others / partition(), "algebra", "what the others contribute to the sum"),
        Line(">=", z(y), "signs", "an exponential is positive"),
    )


IDENTITY = Identity(
    name="log-sum-exp-at-least-each",
    title="Log-sum-exp is at least each logit",
    statement=relation(log_sum_exp(), ">=", z(y), hypotheses=("z real logits",)),
    lines=lines,
    equality="iff there is one class",
    source="Boyd and Vandenberghe 2004, section 3.1.5",
)
