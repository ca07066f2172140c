"""Processes that find modules where this one was installed, and never in the folder that somebody happens to stand in.

``multiprocessing`` starts its servers as ``python -c ...``, which puts the current folder before the standard library. Python's
safe path (-P) keeps it out; the children are told by their environment, and whatever they copy of ``sys.path`` is cleaned.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__)))))


@contextmanager
def safe_start() -> Iterator[None]:
    """While this holds, a process that is started has neither the current folder nor a relative entry on its path."""
    path, names = list(sys.path), ("PYTHONSAFEPATH", "PYTHONPATH", "PYTHONSTARTUP")
    kept = {name: os.environ.get(name) for name in names}
    own = [entry for entry in (kept["PYTHONPATH"] or "").split(os.pathsep) if _is_safe(entry)]
    sys.path[:] = [entry for entry in path if _is_safe(entry)]
    for name in names:
        os.environ.pop(name, None)
    os.environ["PYTHONSAFEPATH"] = "1"
    if own:
        os.environ["PYTHONPATH"] = os.pathsep.join(own)
    try:
        yield
    finally:
        sys.path[:] = path
        for name, value in kept.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


def _is_safe(entry: str) -> bool:
    """An absolute place other than the current folder, unless this very package was loaded from there."""
    if not os.path.isabs(entry):
        return False
    real = os.path.realpath(entry)
    return real == _PACKAGE or real != os.path.realpath(os.getcwd())
