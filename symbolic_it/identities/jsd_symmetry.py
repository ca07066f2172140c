"""Jensen-Shannon divergence is symmetric: JSD(p, q) = JSD(q, p)

For pmfs on one finite alphabet. Source: Lin 1991.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import jensen_shannon, kl, midpoint
from .identity import Identity, relation
from .vocabulary import half, p, p_, q, q_


def lines() -> tuple[Line, ...]:
    return (
        Line("=", half * kl(p_, midpoint) + half * kl(q_, midpoint), "definition", "m = (p + q)/2"),
        Line("=", half * kl(q_, midpoint) + half * kl(p_, midpoint), "rearrange", "m does not change when p and q do"),
        Line("=", jensen_shannon(q, p), "definition"),
    )


IDENTITY = Identity(
    name="jsd-symmetry",
    title="Jensen-Shannon divergence is symmetric",
    statement=relation(jensen_shannon(p, q), "=", jensen_shannon(q, p), hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    source="Lin 1991",
)
