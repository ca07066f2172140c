"""Lifting: an operation on numbers applies point by point to laws, arrays and functions on one space.

A function-valued part is built at *the* point of its space, one fresh outcome for each space and formula; what binds it (a
functional, an expectation, a sum without a name, an argument) puts its own outcome there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..terms.binder import function_of, relevel
from ..terms.node import Index, Lambda
from ..terms.substitution import substitute
from ..terms.term import Term


@dataclass(frozen=True, slots=True)
class Lifted:
    """A number (`points` empty), or a function of the points that are left open."""

    term: Term
    points: tuple[Index, ...] = ()

    def at(self, point: Index, outcome: Term) -> Lifted:
        """The value with an outcome put in for one of its points."""
        return Lifted(substitute(self.term, {point: outcome}), tuple(p for p in self.points if p != point))

    def function(self, label: str | None = None) -> Lambda:
        """The function of its points."""
        return function_of(self.points, self.term, label)


def lift(operation: Callable[..., Term], *operands: Lifted) -> Lifted:
    """The operation on the operands' values at common points."""
    points = tuple(dict.fromkeys(p for o in operands for p in o.points))
    return Lifted(operation(*(o.term for o in operands)), points)


__all__ = ["Lifted", "lift", "relevel"]
