"""Identities and inequalities: one file for each named result, with statement, hypotheses, derivation and source.

`load("gibbs-inequality")` gives the result of that file, an `Identity` or a `Refutation`. The folder is the registry.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from .identity import Identity
from .refutation import Refutation


@cache
def load(name: str) -> Identity | Refutation:
    """The result defined in the file of that name (dashes or underscores). Raises KeyError if there is none."""
    module = name.replace("-", "_")
    if not module.isidentifier():
        raise KeyError(name)
    try:
        identity: Identity | Refutation = import_module(f".{module}", __name__).IDENTITY
    except (ModuleNotFoundError, AttributeError):
        raise KeyError(name) from None
    return identity


__all__ = ["Identity", "Refutation", "load"]
