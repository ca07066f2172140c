"""Statements about independent members, of any number, in entropies: one proof of base, step and conclusion.

A side is W(X_1, ..., X_n) + sum_{i=1}^n S((X_1, ..., X_{i-1}), X_i), where W and S are combinations of joint entropies.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from .combination import Combination, weighted_sum
from .decision import decide
from .proof.certificate import relation_text
from .proof.induction import check_induction
from .proof.replay import CertificateError
from .reading.printing import text
from .statement import Constraint, Statement, independence


@dataclass(frozen=True, slots=True)
class Side:
    """``whole`` is W(A), ``terms`` is S(A, X), of the earlier members A and a member X."""

    whole: Combination
    terms: Combination


@dataclass(frozen=True, slots=True)
class Induction:
    """lhs relation rhs of each of ``links`` for every n >= 1, where X is independent of A given the variables of ``given``."""

    earlier: str
    member: str
    links: tuple[tuple[Side, str, Side], ...]
    given: tuple[str, ...] = ()

    @property
    def constraint(self) -> Constraint:
        return independence((self.earlier,), (self.member,), self.given)

    def base(self, link: tuple[Side, str, Side]) -> Statement:
        """The claim for one member."""
        left, right = (weighted_sum([(1, self._at(s.whole, (self.member,))), (1, self._at(s.terms, ()))]) for s in (link[0], link[2]))
        return Statement(left, link[1], right)

    def step(self, link: tuple[Side, str, Side]) -> Statement:
        """What both sides gain with a member."""
        after = (self.earlier, self.member)
        left, right = (weighted_sum([(1, self._at(s.whole, after)), (-1, s.whole), (1, s.terms)]) for s in (link[0], link[2]))
        return Statement(left, link[1], right, (self.constraint,))

    def _at(self, part: Combination, members: Collection[str]) -> Combination:
        """The part with these members for A."""
        earlier, there = {self.earlier}, frozenset(members)
        return weighted_sum((c, {names - earlier | there if earlier <= names else names: Fraction(1)}) for names, c in part.items())


def proof_by_induction(induction: Induction, budget: float | None = None) -> dict[str, Any] | None:
    """The certificate of base, step and conclusion, after its replay; None where there is none."""
    links = []
    for link in induction.links:
        base, step = (decide(statement, budget).certificate for statement in (induction.base(link), induction.step(link)))
        if base is None or step is None:
            return None
        sides = [{"whole": text(side.whole), "terms": text(side.terms)} for side in (link[0], link[2])]
        links.append({"lhs": sides[0], "relation": link[1], "rhs": sides[1], "base": base, "step": step})
    document = {
        "kind": "shannon-induction",
        "earlier": induction.earlier,
        "member": induction.member,
        "constraint": relation_text(induction.constraint),
        "links": links,
    }
    try:
        check_induction(document)
    except CertificateError:
        return None
    return document
