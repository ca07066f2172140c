"""Proves or refutes a statement about random variables, or says how far it came.

Identity, short proof among the sets in play, small witnesses, the complete test against Shannon's inequalities, larger
witnesses, proofs by copies: in this order, until one of them answers. Whatever is reported has been checked exactly.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from .information import Information, sort_key
from .messages import proved_message, refuted_message, undecided_message
from .problem import Problem, problem
from .proof.certificate import Certificate, Direction
from .proof.copy_lemma import MOST_COPIES, MOST_VARIABLES, CopySearch
from .proof.full_program import Combined, Polymatroid, as_names, complete_test
from .proof.replay import check_certificate
from .proof.sets_in_play import short_proof
from .proof.strict import strict_proof
from .search.distribution import Distribution, refutes
from .search.factor_search import search_factors
from .search.partition_family import PartitionFamily, early_families, late_families
from .search.partition_search import search
from .search.support_search import search_supports
from .statement import Statement
from .verdict import Verdict

COMPLETE_UP_TO = 10  # variables: the program has 2^n columns
_SUPPORTS = (50, 150, 600)  # descents, between the proofs by one, two and three copies
_FACTORS = 30


def decide(statement: Statement, budget: float | None = None) -> Verdict:
    """The verdict. `budget` is in seconds and looked at between and within the steps; without one the work is bounded
    and the answer always the same. Variables that only occur together count as one."""
    return _Attempt(problem(statement), None if budget is None else time.thread_time() + budget).verdict()


class _Attempt:
    """One statement under way."""

    def __init__(self, task: Problem, deadline: float | None) -> None:
        self.task, self.deadline = task, deadline
        signs = (1, -1) if task.statement.is_equality else (1,)
        self.targets = [{mask: sign * c for mask, c in task.target.items()} for sign in signs]
        self.complete: list[Combined | Polymatroid | None] = []  # of each target, once it is known
        self.copies: CopySearch | None = None

    def verdict(self) -> Verdict:
        for step in self._steps():
            found = step()
            if isinstance(found, Certificate):
                return self._proved(found)
            if found is not None:
                return self._refuted(found)
            if self._late():
                break
        message = undecided_message(
            variables=self.task.size,
            complete=COMPLETE_UP_TO,
            out_of_time=self._late(),
            polymatroid=self._polymatroid() is not None,
            copies=MOST_COPIES if self.copies else 0,
        )
        return Verdict(self.task.statement, "undecided", message, polymatroid=self._polymatroid())

    def _steps(self) -> tuple[Callable[[], Certificate | Distribution | None], ...]:
        """In order of cost; searches for witnesses and proofs by copies take turns."""
        return (
            self._constants,
            self._short_proof,
            lambda: self._partitions(early_families()),
            self._complete_test,
            self._one_copy_more,
            lambda: self._partitions(late_families()),
            lambda: search_supports(self.task, _SUPPORTS[0], self.deadline),
            lambda: search_factors(self.task, _FACTORS, self.deadline),
            self._one_copy_more,
            lambda: search_supports(self.task, _SUPPORTS[1], self.deadline),
            self._one_copy_more,
            lambda: search_supports(self.task, _SUPPORTS[2], self.deadline),
        )

    def _late(self) -> bool:
        return self.deadline is not None and time.thread_time() > self.deadline

    def _constants(self) -> Distribution | None:
        """All variables constant: what breaks every strict inequality that has no strict constraint."""
        names = self.task.statement.variables()
        constants = Distribution(names, ((Fraction(1), ("0",) * len(names)),))
        return constants if refutes(constants, self.task.statement) else None

    def _short_proof(self) -> Certificate | None:
        if self.task.statement.is_strict:
            found = strict_proof(self.task, self.deadline)
            return None if found is None else _certificate(self.task, [found])
        sums = []
        for target in self.targets:
            one = short_proof(self.task, target, self.deadline) if target else ({}, {})
            if one is None:
                return None
            sums.append(one)
        return _certificate(self.task, sums)

    def _complete_test(self) -> Certificate | None:
        if self.task.size > COMPLETE_UP_TO or self.task.statement.is_strict:
            return None
        self.complete = [complete_test(self.task, target, self.deadline) for target in self.targets]
        sums = [found for found in self.complete if isinstance(found, tuple)]
        if len(sums) == len(self.targets):
            return _certificate(self.task, sums)
        open_ones = [target for target, found in zip(self.targets, self.complete, strict=True) if found not in sums]
        if len(open_ones) == 1 and self._polymatroid() is not None and self.task.size < MOST_VARIABLES:
            self.copies = CopySearch(self.task, open_ones[0])
        return None

    def _one_copy_more(self) -> Certificate | None:
        """A proof by copies of the one direction that has no Shannon proof, beside the other one's."""
        found = None if self.copies is None else self.copies.proof(self.deadline)
        if found is None:
            return None
        extended, copied = found
        directions = [
            _direction(self.task, one, k) if isinstance(one, tuple) else _direction(extended.problem, copied, k)
            for k, one in enumerate(self.complete)
        ]
        return Certificate(tuple(directions), extended.copies)

    def _partitions(self, families: Sequence[PartitionFamily]) -> Distribution | None:
        found = (search(self.task, family, self.deadline) for family in self._in_time(families))
        return next((one for one in found if one is not None), None)

    def _in_time(self, families: Sequence[PartitionFamily]) -> Iterator[PartitionFamily]:
        for family in families:
            if self._late():
                return
            yield family

    def _proved(self, certificate: Certificate) -> Verdict:
        check_certificate(self.task.statement, certificate.as_json())
        message = proved_message(self.task.statement, certificate)
        return Verdict(self.task.statement, "proved", message, certificate, polymatroid=self._polymatroid())

    def _refuted(self, distribution: Distribution) -> Verdict:
        if not refutes(distribution, self.task.statement):
            raise AssertionError("a witness that does not refute")  # the searches return checked ones only
        message = refuted_message(self.task.statement, distribution)
        return Verdict(self.task.statement, "refuted", message, None, distribution)

    def _polymatroid(self) -> dict[frozenset[str], int] | None:
        found = (one for one in self.complete if isinstance(one, Polymatroid))
        return next((as_names(self.task, one) for one in found), None)


def _certificate(task: Problem, sums: list[Combined]) -> Certificate:
    return Certificate(tuple(_direction(task, found, k) for k, found in enumerate(sums)))


def _direction(task: Problem, found: Combined, backwards: int) -> Direction:
    """The sum in names; direction 1 of an equality claims the lesser side to be the greater one."""
    terms, known = found
    claim = task.statement
    sides, written = (claim.lesser, claim.greater), (claim.written_lesser, claim.written_greater)
    if backwards:
        sides, written = sides[::-1], written[::-1]
    named: list[tuple[Fraction, Information]] = []
    for (a, b, k), y in terms.items():
        arguments = sorted((task.names(mask) for mask in (a, b) if mask), key=sort_key)
        named.append((y, Information(tuple(arguments), task.names(k))))
    used = [(y / task.known[k].scale, task.known[k].source) for k, y in known.items()]
    return Direction(*sides, tuple(named), tuple(used), written)
