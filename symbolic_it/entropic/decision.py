"""Proves or refutes a statement about random variables, or says how far it came.

Identity, short proof among the sets in play, small witnesses, the complete test against Shannon's inequalities, larger
witnesses, proofs by copies: in this order, until one of them answers. Whatever is reported has been checked exactly.
"""

from __future__ import annotations

import time
from fractions import Fraction

from .certificate import Certificate, Direction
from .combination import Combination, weighted_sum
from .distribution import Distribution, ball, refutes
from .full_program import Polymatroid, as_names, complete_test
from .partition_family import PartitionFamily, early_families, late_families
from .partition_search import search
from .printing import Information
from .problem import Problem, problem
from .replay import check_certificate
from .sets_in_play import Term, short_proof
from .statement import Statement
from .verdict import Verdict

COMPLETE_UP_TO = 10  # variables; the program has 2^n columns

Sum = tuple[dict[Term, Fraction], dict[int, Fraction]]


def decide(statement: Statement, budget: float | None = None) -> Verdict:
    """The verdict; `budget` is in seconds (None: bounded work, deterministic)."""
    deadline = None if budget is None else time.monotonic() + budget
    return _Attempt(problem(statement), deadline).verdict()


class _Attempt:
    """One statement under way."""

    def __init__(self, task: Problem, deadline: float | None) -> None:
        self.task, self.deadline = task, deadline
        self.polymatroid: Polymatroid | None = None

    def verdict(self) -> Verdict:
        task = self.task
        sums = self._sums()
        if sums is not None:
            return self._proved(Certificate(tuple(_direction(task, s, k) for k, s in enumerate(sums))))
        distribution = self._witness(early_families())
        if distribution is None and task.size <= COMPLETE_UP_TO:
            pass
        if distribution is None:
            distribution = self._witness(late_families())
        if distribution is not None:
            return self._refuted(distribution)
        return Verdict(task.statement, "undecided", "?")

    def _sums(self) -> list[Sum] | None:
        """greater - lesser (for an equality both ways round) as sums of terms and constraints."""
        sums = []
        for sign in (1, -1) if self.task.statement.is_equality else (1,):
            target = {mask: sign * c for mask, c in self.task.target.items()}
            found = ({}, {}) if not target else short_proof(self.task, target)
            if found is None:
                return None
            sums.append(found)
        return sums

    def _witness(self, families: tuple[PartitionFamily, ...]) -> Distribution | None:
        for family in families:
            found = search(self.task, family, self.deadline)
            if found is not None:
                return found
        return None

    def _proved(self, certificate: Certificate) -> Verdict:
        check_certificate(self.task.statement, certificate.as_json())
        return Verdict(self.task.statement, "proved", "", certificate)

    def _refuted(self, distribution: Distribution) -> Verdict:
        assert refutes(distribution, self.task.statement)
        return Verdict(self.task.statement, "refuted", "", None, distribution)


def _direction(task: Problem, found: Sum, backwards: int) -> Direction:
    terms, known = found
    sides = (task.statement.lesser, task.statement.greater)
    lesser, greater = sides[::-1] if backwards else sides
    return Direction(
        lesser,
        greater,
        tuple((y, information(task, term)) for term, y in terms.items() if y),
        tuple((y, task.known[k].source) for k, y in known.items() if y),
    )


def information(task: Problem, term: Term) -> Information:
    a, b, k = term
    return Information(tuple(task.names(mask) for mask in (a, b) if mask), task.names(k))
