"""Rényi divergence of order 2: D_2(p||q) = log(1 + chi2(p||q))

For pmfs with q(x) > 0 where p(x) > 0. Source: van Erven and Harremoës 2014, eq. 7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import TWO, Log
from .identity import Identity, relation
from .vocabulary import at, p, q, quantity, total


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Log(total(lambda x: at(p, x) ** 2 / at(q, x))), "definition", "order 2: p² q^(-1)"),
        Line("=", Log(1 + quantity("chi_square_divergence", p, q)), "second moment", "∑ p²/q = 1 + chi2"),
    )


IDENTITY = Identity(
    name="renyi-two-is-log-chi-square",
    title="Rényi divergence of order 2",
    statement=relation(
        quantity("renyi_divergence", TWO, p, q),
        "=",
        Log(1 + quantity("chi_square_divergence", p, q)),
        hypotheses=("p, q pmfs on one finite alphabet",),
    ),
    lines=lines,
    source="van Erven and Harremoës 2014, eq. 7",
)
