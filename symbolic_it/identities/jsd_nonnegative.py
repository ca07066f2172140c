"""Jensen-Shannon divergence is non-negative: JSD(p, q) >= 0

For pmfs on one finite alphabet. Source: Lin 1991.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ZERO
from .expressions import jensen_shannon, kl, midpoint
from .identity import Identity, relation
from .vocabulary import half, p, p_, q, q_


def lines() -> tuple[Line, ...]:
    return (
        Line("=", half * kl(p_, midpoint) + half * kl(q_, midpoint), "definition", "m = (p + q)/2"),
        Line(">=", ZERO, "Gibbs' inequality", "both divergences are >= 0"),
    )


IDENTITY = Identity(
    name="jsd-nonnegative",
    title="Jensen-Shannon divergence is non-negative",
    statement=relation(jensen_shannon(p, q), ">=", ZERO, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p = q",
    source="Lin 1991",
)
