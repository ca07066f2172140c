"""Information theory as checked algebra: derive, verify and compute entropies, divergences and losses.

Every quantity, identity and family is an attribute under the name of its file: `symbolic_it.kl_divergence` is the
quantity of quantities/kl_divergence.py, imported when it is asked for. So are the functions of `_FUNCTIONS`.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from . import catalogue
from .version import __version__ as __version__

_NAMED_KINDS = ("quantities", "identities", "families")

_FUNCTIONS = {"audit": ".backends.audit", "check": ".verify.check"}


def __getattr__(name: str) -> Any:
    if name in _FUNCTIONS:
        return getattr(import_module(_FUNCTIONS[name], __name__), name)
    for kind in () if name.startswith("_") else _NAMED_KINDS:
        for entry in catalogue.entries(kind):
            if entry.attribute == name:
                return catalogue.load(entry)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_FUNCTIONS, *(entry.attribute for kind in _NAMED_KINDS for entry in catalogue.entries(kind))})
