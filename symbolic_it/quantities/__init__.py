"""Quantities: one file for each quantity of information theory, with its definition, symbol, unit and source.

`load("kl_divergence")` gives the quantity of that file. The folder is the registry: a new file here that binds
QUANTITY, with its test, is a new quantity; its name is the name of the file.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from .quantity import Definition


@cache
def load(name: str) -> Definition:
    """The quantity defined in the file of that name (dashes or underscores). Raises KeyError if there is none."""
    module = name.replace("-", "_")
    if not module.isidentifier():
        raise KeyError(name)
    try:
        quantity: Definition = import_module(f".{module}", __name__).QUANTITY
    except (ModuleNotFoundError, AttributeError):
        raise KeyError(name) from None
    return quantity


__all__ = ["Definition", "load"]
