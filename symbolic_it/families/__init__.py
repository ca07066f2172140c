"""Families: named distributions, with the entropies and divergences that follow from their data.

`closed_form(quantity, law_p, law_q=None, *, unit="nats", order=None)` gives closed forms as SymPy expressions with conditions, hypotheses
and a derivation whose algebra the kernel has checked; laws are `NamedLaw`s, made by the names of `law.CONSTRUCTORS` (Normal, Gamma, ...,
attributes of this package), or random variables of sympy.stats. `named` are the families that formulas in texts may name: one file
each, which binds FAMILY.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from .. import catalogue
from .family import Family, NoClosedForm

if TYPE_CHECKING:
    from .forms import ClosedForm, closed_form
    from .law import NamedLaw, law_of

_LATE = {"closed_form": ".forms", "ClosedForm": ".forms", "NamedLaw": ".law", "law_of": ".law", "CONSTRUCTORS": ".law"}


@cache
def named() -> dict[str, Family]:
    """The families by what they are called in formulas."""
    found = [family for entry in catalogue.entries("families") if isinstance(family := catalogue.load(entry), Family)]
    return {name: family for family in found for name in family.names}


def __getattr__(name: str) -> Any:
    if name in _LATE:
        return getattr(import_module(_LATE[name], __name__), name)
    if name[:1].isupper():
        made = import_module(".law", __name__).CONSTRUCTORS.get(name)
        if made is not None:
            return made
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = ["ClosedForm", "Family", "NamedLaw", "NoClosedForm", "closed_form", "law_of", "named"]
