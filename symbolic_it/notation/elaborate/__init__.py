"""Elaboration: from what was written to what was meant. Nothing is guessed silently."""

from __future__ import annotations

from collections.abc import Iterable

from ..context import Context
from ..syntax.reader import read
from .conditions.clauses import in_statement
from .conditions.givens import GivenError, read_given, read_givens
from .errors import ElaborationError
from .laws.named_laws import speaks_of_named_laws, with_named_laws
from .laws.told_laws import names_a_law
from .meaning import (
    ChainMeaning,
    Data,
    EqualityCase,
    Introduction,
    LinkMeaning,
    NotUnderstood,
    Printed,
    Reading,
    Side,
    VectorClaim,
)
from .reading import elaborate


def read_meaning(text: str, given: Iterable[str] = (), context: Context | None = None) -> tuple[Reading, ...]:
    """The readings of a formula under constraints; without a context it is asserted for all laws.

    Raises ReadError or ElaborationError for what is not understood.
    """
    return elaborate(read(in_statement(text)), read_givens(tuple(given), context or Context(universal=True)))


__all__ = [
    "ChainMeaning",
    "Context",
    "Data",
    "ElaborationError",
    "EqualityCase",
    "GivenError",
    "Introduction",
    "LinkMeaning",
    "NotUnderstood",
    "Printed",
    "Reading",
    "Side",
    "VectorClaim",
    "elaborate",
    "names_a_law",
    "read_given",
    "read_givens",
    "read_meaning",
    "speaks_of_named_laws",
    "with_named_laws",
]
