"""Statements about sequences of any length n: two sides over a block of members, and what they gain with a member

A side is whole(X_1, ..., X_n) + sum_{i=1}^n terms((X_1, ..., X_{i-1}), X_i), or a product of terms.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .base import Term
from .node import Index


@dataclass(frozen=True, slots=True)
class InductiveSide:
    """One side over the earlier members A and a member X; None for what it has not.

    ``whole`` is W(A), ``grown`` W(A, X), ``first`` W(X); ``terms`` is S(A, X), ``start`` S(empty, X).
    """

    whole: Term | None = None
    grown: Term | None = None
    first: Term | None = None
    terms: Term | None = None
    start: Term | None = None


@dataclass(frozen=True, slots=True)
class InductiveLink:
    """lhs relation rhs for every n; with ``mean`` both sides are divided by n."""

    operation: Literal["sum", "product"]
    mean: bool
    lhs: InductiveSide
    relation: str
    rhs: InductiveSide


@dataclass(frozen=True, slots=True)
class Inductive:
    """Links about one sequence, with outcomes of the block of ``earlier`` members and of the parts of a ``member``."""

    earlier: Index
    member: tuple[Index, ...]
    index: str
    length: str
    links: tuple[InductiveLink, ...]
