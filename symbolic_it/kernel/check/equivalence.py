"""Equivalences: of two statements whose sides differ by multiples of the same, one holds where the other does

If a - b = t (c - d) with t > 0, then a >= b iff c >= d, a > b iff c > d, and a = b iff c = d; for equations t may be negative.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..replay import IMPLIES, Replayed, accepted, guarded, suppose, zero
from .algebra import scale, subtract
from .composed import first_version, form, of_use
from .expression import Expression, require
from .reading import Reader, top

KEYS = {"kind", "version", "first", "second", "hypotheses", "factor", "premise"}


@dataclass(frozen=True, slots=True)
class Equivalence(Replayed):
    """lhs relation rhs holds if and only if the ``second`` statement (lhs, relation, rhs as JSON) does."""

    second: tuple[Any, str, Any]


def replay_equivalence(certificate: Any) -> Equivalence:
    """What the certificate proves. Raises ReplayError if it proves nothing."""

    def run(k: Reader) -> Equivalence:
        form(certificate, KEYS, "an equivalence")
        first_version(certificate)
        stated, hypotheses = [certificate["first"], certificate["second"]], certificate["hypotheses"]
        for statement in stated:
            form(statement, {"lhs", "relation", "rhs"}, "a statement")
            require(statement["relation"] in IMPLIES, "a statement is lhs, relation, rhs")
            top(statement["lhs"])
            top(statement["rhs"])
        suppose(k, hypotheses, *(statement[side] for statement in stated for side in ("lhs", "rhs")))
        kinds = [(statement["relation"] == "=", len(statement["relation"]) == 1) for statement in stated]
        require(kinds[0] == kinds[1], "statements of different relations")
        known = k.written(certificate["factor"], {}, True)
        require(known == 2 or (kinds[0][0] and known == -2), "a factor whose sign is not known")
        left, relation, right = accepted(k, certificate["premise"], hypotheses)
        require(relation == "=", f"the premise gives {relation}, not =")
        first, second = (_gap(k, statement) for statement in stated)
        zero(k, subtract(first, k.closed(left)))
        zero(k, subtract(k.multiply(k.closed(certificate["factor"]), second), k.closed(right)))
        given, defined = of_use(k.used)
        one, other = ((s["lhs"], s["relation"], s["rhs"]) for s in stated)
        return Equivalence(*one, given, defined, other)

    return guarded(run, certificate)[0]  # type: ignore[no-any-return]


def _gap(k: Reader, statement: Any) -> Expression:
    """The greater side less the lesser one."""
    gap = subtract(k.closed(statement["lhs"]), k.closed(statement["rhs"]))
    return scale(gap, -1 if statement["relation"][0] == "<" else 1)
