"""The door's only error: what SymPy has and terms have not, or the other way round."""

from __future__ import annotations


class NotTranslatableError(ValueError):
    """An expression or a term with no counterpart on the other side; the message names it and what is expected."""
