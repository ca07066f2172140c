"""Standard arguments: the p, q, z, y of textbook formulas, as laws, arrays, outcomes and symbols."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..terms.term import NATURAL, UNIT_INTERVAL, Array, Index, Law, Space, Symbol
from .quantity import SPACE as SPACE

LINE = Space("R", kind="continuous")  # where densities live
POSITIONS = Space("T", Symbol("T", NATURAL), letter="t")  # the positions of a sequence of T tokens

P, Q, R, M = (Law(name, (("x", SPACE),)) for name in "pqrm")
F, G = (Law(name, (("x", LINE),)) for name in "fg")
LOGITS = Array("z", (SPACE,))
FUNCTION = Array("r", (SPACE,))
SEQUENCE = Array("q", (POSITIONS,), UNIT_INTERVAL)
X, Y = (Index(name, SPACE) for name in "xy")

_VARIABLES = ("X", "Y", "Z", "W")
_POOLS: dict[str, tuple[Any, ...]] = {
    "pmf": (P, Q, R, M),
    "density": (F, G),
    "logits": (LOGITS,),
    "function": (FUNCTION,),
    "sequence": (SEQUENCE,),
    "index": (Y, X),
    "variables": tuple((name,) for name in _VARIABLES),
}


def arguments(kinds: tuple[str, ...]) -> tuple[Any, ...]:
    """The customary arguments of the kinds: p, q for two pmfs, z and y for logits and a label."""
    pools: dict[str, Iterator[Any]] = {kind: iter(pool) for kind, pool in _POOLS.items()}
    return tuple(next(pools[kind]) for kind in kinds)


def joint(variables: int) -> Law:
    """The joint law p of X, Y, Z ..., each with an alphabet of its own size."""
    return Law("p", tuple((name, Space(name, Symbol(f"K_{name}", NATURAL), letter=name.lower())) for name in _VARIABLES[:variables]))
