"""Rényi divergence of order 1/2 is symmetric: D_1/2(p||q) = D_1/2(q||p)

For pmfs on one finite alphabet: -2 log of the Bhattacharyya coefficient. Source: van Erven and Harremoës 2014,
proposition 2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .identity import Identity, relation
from .vocabulary import at, half, p, q, quantity, total


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -(2 * Log(total(lambda x: (at(p, x) * at(q, x)) ** half))), "definition", "1/(1/2 - 1) = -2"),
        Line("=", quantity("renyi_divergence", half, q, p), "definition", "p q = q p"),
    )


IDENTITY = Identity(
    name="renyi-half-symmetry",
    title="Rényi divergence of order 1/2 is symmetric",
    statement=relation(
        quantity("renyi_divergence", half, p, q),
        "=",
        quantity("renyi_divergence", half, q, p),
        hypotheses=("p, q pmfs on one finite alphabet",),
    ),
    lines=lines,
    source="van Erven and Harremoës 2014, proposition 2",
)
