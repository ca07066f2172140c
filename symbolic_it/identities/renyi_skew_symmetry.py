"""Skew symmetry of Rényi divergence: (1-a) D_a(p||q) = a D_(1-a)(q||p)

For 0 < a < 1. Source: van Erven and Harremoës 2014, proposition 2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import OPEN_UNIT_INTERVAL, Log, Symbol
from .identity import Identity, relation
from .vocabulary import at, p, q, quantity, total

alpha = Symbol("alpha", OPEN_UNIT_INTERVAL)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -Log(total(lambda x: at(p, x) ** alpha * at(q, x) ** (1 - alpha))), "definition", "(1 - α)/(α - 1) = -1"),
        Line("=", -Log(total(lambda x: at(q, x) ** (1 - alpha) * at(p, x) ** (1 - (1 - alpha)))), "rearrange", "α = 1 - (1 - α)"),
        Line("=", alpha * quantity("renyi_divergence", 1 - alpha, q, p), "definition", "α/((1 - α) - 1) = -1"),
    )


IDENTITY = Identity(
    name="renyi-skew-symmetry",
    title="Skew symmetry of Rényi divergence",
    statement=relation(
        (1 - alpha) * quantity("renyi_divergence", alpha, p, q),
        "=",
        alpha * quantity("renyi_divergence", 1 - alpha, q, p),
        hypotheses=("p, q pmfs on one finite alphabet", "0 < α < 1"),
    ),
    lines=lines,
    source="van Erven and Harremoës 2014, proposition 2",
)
