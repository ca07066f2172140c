"""Jensen-Shannon divergence is an entropy gap: JSD(p, q) = H(m) - (H(p) + H(q))/2

For m = (p + q)/2. Source: Lin 1991.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import cross_entropy, entropy, jensen_shannon, kl, midpoint
from .identity import Identity, relation
from .vocabulary import at, half, p, p_, q, q_, total


def lines() -> tuple[Line, ...]:
    return (
        Line("=", half * kl(p_, midpoint) + half * kl(q_, midpoint), "definition"),
        Line(
            "=",
            half * (cross_entropy(p_, midpoint) - entropy(p)) + half * (cross_entropy(q_, midpoint) - entropy(q)),
            "cross-entropy",
            "D(p||m) = H(p, m) - H(p)",
        ),
        Line(
            "=",
            -total(lambda x: half * (at(p, x) + at(q, x)) * Log(half * (at(p, x) + at(q, x)))) - (half * entropy(p) + half * entropy(q)),
            "linearity",
            "(p + q)/2 = m in front of -log m",
        ),
        Line("=", entropy(midpoint) - (half * entropy(p) + half * entropy(q)), "definition"),
    )


IDENTITY = Identity(
    name="jsd-entropy-form",
    title="Jensen-Shannon divergence is an entropy gap",
    statement=relation(
        jensen_shannon(p, q),
        "=",
        entropy(midpoint) - (half * entropy(p) + half * entropy(q)),
        hypotheses=("p, q pmfs on one finite alphabet",),
    ),
    lines=lines,
    remarks=("finite for all p and q, since m(x) > 0 wherever p(x) or q(x) is",),
    source="Lin 1991",
)
