"""Families: one file per named distribution, with parameters, log density and the means of its statistics.

Entropies and divergences follow from these. The folder is the registry: a new file here that binds FAMILY, with its test, is
a new family.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from .family import Family, NoClosedForm


@cache
def named() -> dict[str, Family]:
    """The families by what they are called in formulas."""
    files = sorted(p.stem for p in Path(__file__).parent.glob("*.py") if p.stem not in ("__init__", "family"))
    found: list[Family] = [import_module(f".{name}", __name__).FAMILY for name in files]
    return {name: family for family in found for name in family.names}


__all__ = ["Family", "NoClosedForm", "named"]
