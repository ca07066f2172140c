"""Information theory as checked algebra: derive, verify and compute entropies, divergences and losses.

Every quantity, identity and family is an attribute under the name of its file: `symbolic_it.kl_divergence` is the
quantity of quantities/kl_divergence.py, imported when it is asked for. So are the functions of `_FUNCTIONS`.
"""

from __future__ import annotations

import difflib
from importlib import import_module
from typing import Any

from . import catalogue
from .version import __version__ as __version__

_NAMED_KINDS = ("quantities", "identities", "families")

_FUNCTIONS = {"audit": ".backends.audit", "check": ".verify.check", "derive": ".verify.derive"}


def __getattr__(name: str) -> Any:
    if name in _FUNCTIONS:
        return getattr(import_module(_FUNCTIONS[name], __name__), name)
    for kind in () if name.startswith("_") else _NAMED_KINDS:
        for entry in catalogue.entries(kind):
            if entry.attribute == name:
                return catalogue.load(entry)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}{_meant(name)}")


def _meant(name: str) -> str:
    """The attribute that somebody may have meant: the right spelling, or the name of what is called jsd or kl."""
    known = [entry.attribute for kind in _NAMED_KINDS for entry in catalogue.entries(kind)] + list(_FUNCTIONS)
    called = import_module(".quantities.aliases", __name__).named(name).replace("-", "_")
    near = [called] if called in known else difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]!r}?" if near and not name.startswith("_") else ""


def __dir__() -> list[str]:
    return sorted({*globals(), *_FUNCTIONS, *(entry.attribute for kind in _NAMED_KINDS for entry in catalogue.entries(kind))})
