"""A statement about random variables: two combinations of entropies, a relation, and the constraints it is under.

Statements speak of discrete random variables of finite entropy. A constraint is a linear relation between entropies;
Markov chains, independence and functional dependence are such relations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from numbers import Rational

from .combination import Combination, mutual_information, natural, variables, weighted_sum
from .information import Written
from .sums import Sum

RELATIONS = ("<=", ">=", "=", "<", ">")


@dataclass(frozen=True, slots=True)
class Relation:
    """lhs relation rhs; `source` is the text it came from, `written` the terms of its sides, where they are known."""

    lhs: Combination
    relation: str
    rhs: Combination
    source: str = field(default="", kw_only=True, compare=False)
    written: tuple[Written, Written] = field(default=((), ()), kw_only=True, compare=False)

    def __post_init__(self) -> None:
        if self.relation not in RELATIONS:
            raise ValueError(f"relation {self.relation!r}: expected one of {', '.join(RELATIONS)}")
        for c in (*self.lhs.values(), *self.rhs.values()):
            if not isinstance(c, Rational):
                raise TypeError(f"coefficient {c!r}: expected an exact number (Fraction or int)")
        for name in variables(self.lhs) | variables(self.rhs):
            if not name or re.search(r"[\s,;|()<=>]", name):
                raise ValueError(f"variable {name!r}: expected a name without spaces, brackets and , ; | < = >")

    @property
    def is_equality(self) -> bool:
        return self.relation == "="

    @property
    def is_strict(self) -> bool:
        return self.relation in ("<", ">")

    @property
    def greater(self) -> Combination:
        """The side claimed to be the greater one (the left side of an equality)."""
        return self.rhs if self.relation.startswith("<") else self.lhs

    @property
    def lesser(self) -> Combination:
        return self.lhs if self.relation.startswith("<") else self.rhs

    @property
    def written_greater(self) -> Written:
        return self.written[self.relation.startswith("<")]

    @property
    def written_lesser(self) -> Written:
        return self.written[not self.relation.startswith("<")]

    def slack(self) -> dict[frozenset[str], Fraction]:
        """greater - lesser: what is claimed to be >= 0, > 0 or = 0."""
        return weighted_sum([(1, self.greater), (-1, self.lesser)])


@dataclass(frozen=True, slots=True)
class Constraint(Relation):
    """A relation that the distributions in question satisfy."""


@dataclass(frozen=True, slots=True)
class Statement(Relation):
    """A relation claimed for every distribution that satisfies the constraints.

    ``complete``: whether the constraints are all that is supposed; else a proof stands, but a witness may break what they leave out.
    """

    constraints: tuple[Constraint, ...] = ()
    complete: bool = field(default=True, kw_only=True)
    sums: tuple[Sum, ...] = field(default=(), kw_only=True)

    def variables(self) -> tuple[str, ...]:
        """All variables: those of the constraints in order of appearance (so a chain keeps its order), then the rest."""
        order: dict[str, None] = {}
        sides = [side for constraint in self.constraints for side in (constraint.lhs, constraint.rhs)]
        for combination in (*sides, self.lhs, self.rhs):
            for names in combination:
                order.update(dict.fromkeys(sorted(names, key=natural)))
        return tuple(order)


def markov_chain(*links: Iterable[str], source: str = "") -> tuple[Constraint, ...]:
    """A1 -> A2 -> ... -> An: I(A1...A(k-1); A(k+1) | Ak) = 0 for every inner k."""
    sets = [frozenset(link) for link in links]
    if len(sets) < 3:
        raise ValueError(f"a Markov chain has at least three links, found {len(sets)}")
    return tuple(independence(frozenset().union(*sets[:k]), sets[k + 1], given=sets[k], source=source) for k in range(1, len(sets) - 1))


def independence(a: Iterable[str], b: Iterable[str], given: Iterable[str] = (), source: str = "") -> Constraint:
    """A and B are independent given K: I(A;B|K) = 0."""
    return Constraint(mutual_information(a, b, given=given), "=", {}, source=source)


def mutual_independence(parts: Sequence[Iterable[str]], given: Iterable[str] = (), source: str = "") -> Constraint:
    """A1, ..., An are mutually independent given K: sum H(Ai|K) = H(A1,...,An|K)."""
    joint = frozenset().union(*map(frozenset, parts))
    lhs = weighted_sum((1, mutual_information(part, given=given)) for part in parts)
    return Constraint(lhs, "=", mutual_information(joint, given=given), source=source)


def functional_dependence(image: Iterable[str], arguments: Iterable[str], source: str = "") -> Constraint:
    """The image is a function of the arguments (almost surely): H(image|arguments) = 0."""
    return Constraint(mutual_information(image, given=arguments), "=", {}, source=source)
