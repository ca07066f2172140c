"""Meaning: from a syntax tree and declarations to terms, by kinds.

`read(formula, environment)` infers the kind of every part by unification, supplies the points that pointwise operations
leave out, and builds terms. What has no kind is `NotUnderstood`: the smallest such part, what was found, what was
expected, and the declaration that would settle it.
"""

from __future__ import annotations

from .environment import Declaration, DeclarationError, Environment, declare
from .errors import NotUnderstood
from .reading import Reading, read

__all__ = ["Declaration", "DeclarationError", "Environment", "NotUnderstood", "Reading", "declare", "read"]
