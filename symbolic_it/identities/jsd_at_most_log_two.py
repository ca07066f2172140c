"""Jensen-Shannon divergence is at most one bit: JSD(p, q) <= log 2

For pmfs on one finite alphabet. Source: Lin 1991.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import LOG2, jensen_shannon
from .identity import Identity, relation
from .vocabulary import at, half, p, q, total


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            half * total(lambda x: at(p, x) * Log(2 * at(p, x) / (at(p, x) + at(q, x))))
            + half * total(lambda x: at(q, x) * Log(2 * at(q, x) / (at(p, x) + at(q, x)))),
            "definition",
            "p/m = 2 p/(p + q)",
        ),
        Line("<=", half * total(lambda x: at(p, x) * LOG2) + half * total(lambda x: at(q, x) * LOG2), "signs", "p/(p + q) <= 1"),
        Line("=", LOG2, "normalisation", "both pmfs sum to 1"),
    )


IDENTITY = Identity(
    name="jsd-at-most-log-two",
    title="Jensen-Shannon divergence is at most one bit",
    statement=relation(jensen_shannon(p, q), "<=", LOG2, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p and q have no outcome in common",
    source="Lin 1991",
)
