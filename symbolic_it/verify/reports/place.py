"""Where a claim or a diagnostic of a report stands, by which the two are found together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def place_of(item: Mapping[str, Any]) -> tuple[Any, ...]:
    """Its cell, in a notebook, its lines and columns."""
    return (item.get("cell"), item["line"], item["column"], item["end_line"], item["end_column"])
