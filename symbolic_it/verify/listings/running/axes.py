"""The axis of a reduction, as any of the libraries names it, and what torch gives for an extreme along one."""

from __future__ import annotations

from typing import Any

from .real import Unclear


class ValuesAndPlaces(tuple[Any, Any]):
    """What torch's max along an axis gives."""


def axis_of(keywords: dict[str, Any], positional: list[Any], default: Any = None) -> tuple[Any, bool]:
    """The axis and whether it is kept, taken out of the keywords."""
    keep = keywords.pop("keepdims", keywords.pop("keepdim", False))
    for name in ("axis", "dim", "reduction_indices"):
        if name in keywords:
            return whole(keywords.pop(name)), bool(keep)
    axis = positional.pop(0) if positional else default
    if positional and isinstance(positional[0], bool):
        keep = positional.pop(0)
    return whole(axis), bool(keep)


def whole(value: Any) -> Any:
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    if isinstance(value, tuple | list) and all(isinstance(v, int) for v in value):
        return tuple(value)
    raise Unclear("an axis")
