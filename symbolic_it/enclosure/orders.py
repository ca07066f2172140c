"""Relations and orders: which outcomes of `compare` make a relation hold, and which refute it; "unknown" does neither."""

from __future__ import annotations

from typing import Final

HOLDS: Final[dict[str, tuple[str, ...]]] = {
    "=": ("equal",),
    "<=": ("less", "equal"),
    ">=": ("greater", "equal"),
    "<": ("less",),
    ">": ("greater",),
    "!=": ("less", "greater"),
}
CONTRARY: Final[dict[str, tuple[str, ...]]] = {
    relation: tuple(order for order in ("equal", "less", "greater") if order not in orders) for relation, orders in HOLDS.items()
}
