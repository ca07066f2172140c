"""Divergence is at most Rényi's of order 2: D(p||q) <= D_2(p||q)

For pmfs with q(x) > 0 where p(x) > 0. Source: van Erven and Harremoës 2014, theorem 3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import TWO, Log
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import at, p, q, quantity, total


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "<=",
            Log(total(lambda x: at(p, x) * (at(p, x) / at(q, x)))),
            "Jensen's inequality",
            "the mean of log(p/q) is at most the log of the mean of p/q",
        ),
        Line("=", quantity("renyi_divergence", TWO, p, q), "definition"),
    )


IDENTITY = Identity(
    name="kl-at-most-renyi-two",
    title="Divergence is at most Rényi's of order 2",
    statement=relation(kl(p, q), "<=", quantity("renyi_divergence", TWO, p, q), hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p(x)/q(x) is the same wherever p(x) > 0; where both sides are finite",
    source="van Erven and Harremoës 2014, theorem 3",
)
