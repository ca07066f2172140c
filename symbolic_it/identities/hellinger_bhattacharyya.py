"""Hellinger distance from the overlap: (1/2) sum (sqrt p - sqrt q)^2 = 1 - sum sqrt(p q)

For pmfs on one finite alphabet. Source: Tsybakov 2009, section 2.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .identity import Identity, relation
from .vocabulary import at, half, p, q, total


def lines() -> tuple[Line, ...]:
    return (
        Line("=", half * total(lambda x: at(p, x) - 2 * (at(p, x) * at(q, x)) ** half + at(q, x)), "expand the square"),
        Line(
            "=",
            half * (total(lambda x: at(p, x)) + total(lambda x: at(q, x))) - total(lambda x: (at(p, x) * at(q, x)) ** half),
            "linearity",
        ),
        Line("=", 1 - total(lambda x: (at(p, x) * at(q, x)) ** half), "normalisation", "both pmfs sum to 1"),
    )


IDENTITY = Identity(
    name="hellinger-bhattacharyya",
    title="Hellinger distance from the overlap",
    statement=relation(
        half * total(lambda x: (at(p, x) ** half - at(q, x) ** half) ** 2),
        "=",
        1 - total(lambda x: (at(p, x) * at(q, x)) ** half),
        hypotheses=("p, q pmfs on one finite alphabet",),
    ),
    lines=lines,
    source="Tsybakov 2009, section 2.4",
)
