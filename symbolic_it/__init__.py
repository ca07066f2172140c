"""Information theory as checked algebra: derive, verify and compute entropies, divergences and losses.

Every quantity, identity, mistake and family is an attribute under the name of its file: `symbolic_it.kl_divergence` is the
quantity of quantities/kl_divergence.py, imported when it is asked for. So are the functions of `_FUNCTIONS`.
"""

from __future__ import annotations

from .version import __version__ as __version__

TYPE_CHECKING = False  # nothing is imported here: this runs before the import path is known to be safe
if TYPE_CHECKING:
    from typing import Any

_NAMED_KINDS = ("quantities", "identities", "mistakes", "families")

_MODULES = ("catalogue", "cli", "frames", "import_path", "pattern_code", "patterns")

_FUNCTIONS = {"audit": ".backends.audit", "check": ".verify.check", "derive": ".verify.derive"}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in _FUNCTIONS:
        return getattr(import_module(_FUNCTIONS[name], __name__), name)
    if name.startswith("_") or name in _MODULES:  # which "from symbolic_it import catalogue" asks for here before it imports them
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    catalogue = import_module(".catalogue", __name__)  # not "from . import", which would ask here again
    for kind in _NAMED_KINDS:
        for entry in catalogue.entries(kind):
            if entry.attribute == name:
                return catalogue.load(entry)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}{_meant(name)}")


def _meant(name: str) -> str:
    """The attribute that somebody may have meant: the right spelling, or the name of what is called jsd or kl."""
    import difflib
    from importlib import import_module

    known = [n for n in __dir__() if n != "__version__"]
    called = import_module(".quantities.aliases", __name__).named(name).replace("-", "_")
    near = [called] if called in known else difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]!r}?" if near and not name.startswith("_") else ""


def __dir__() -> list[str]:
    from importlib import import_module

    catalogue = import_module(".catalogue", __name__)
    return sorted({"__version__", *_FUNCTIONS, *(entry.attribute for kind in _NAMED_KINDS for entry in catalogue.entries(kind))})
