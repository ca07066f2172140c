"""Identities and inequalities: one file for each named result, with statement, hypotheses, derivation and source.

`load("gibbs-inequality")` gives the result of that file. The folder is the registry; what is false stands in `mistakes`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from .identity import Identity
from .refutation import Refutation


@cache
def load(name: str) -> Identity:
    """The result defined in the file of that name (dashes or underscores). Raises KeyError if there is none."""
    module = name.replace("-", "_")
    if not module.isidentifier():
        raise KeyError(name)
    try:
        identity: Identity = import_module(f".{module}", __name__).IDENTITY
    except (ModuleNotFoundError, AttributeError):
        raise KeyError(name) from None
    return identity


__all__ = ["Identity", "Refutation", "load"]
