"""Jensen-Shannon divergence is at least TV^2/2: JSD(p, q) >= (1/2) TV(p, q)^2

In nats: Pinsker's inequality for both halves. Source: Lin 1991.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import jensen_shannon, kl, midpoint
from .identity import Identity, relation
from .vocabulary import half, p, p_, q, q_, quantity

tv = quantity("total_variation", p, q)
tv_p, tv_q = (quantity("total_variation", law, midpoint) for law in (p_, q_))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", half * kl(p_, midpoint) + half * kl(q_, midpoint), "definition", "m = (p + q)/2"),
        Line(">=", tv_p**2 + tv_q**2, "Pinsker's inequality", "D(p||m) ≥ 2 TV(p, m)²"),
        Line("=", half * tv**2, "linearity", "p - m = (p - q)/2 = m - q"),
    )


IDENTITY = Identity(
    name="jsd-at-least-total-variation",
    title="Jensen-Shannon divergence is at least half of TV squared",
    statement=relation(jensen_shannon(p, q), ">=", half * tv**2, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p = q",
    source="Lin 1991",
)
