"""An oracle of its own for certificates and witnesses: it reads their text and shares no code with the package."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import combinations
from typing import Any

import pytest

from symbolic_it.entropic import Statement

Joint = dict[frozenset[str], Fraction]


def collect(parts: Iterable[tuple[Fraction, Mapping[frozenset[str], Fraction]]]) -> Joint:
    out: Joint = {}
    for factor, part in parts:
        for names, c in part.items():
            out[names] = out.get(names, Fraction(0)) + factor * c
    return {names: c for names, c in out.items() if c and names}


def joint(text: str) -> Joint:
    """A sum of terms as joint entropies."""
    parts = []
    for sign, number, letter, inside in re.findall(r"([+-]?)\s*([\d/]*)\s*([HI])\(([^)]*)\)", text):
        body, _, given = inside.partition("|")
        known = frozenset(given.split(",")) - {""}
        sets = [frozenset(argument.split(",")) for argument in body.split(";")]
        assert (letter == "H") == (len(sets) == 1)
        factor = Fraction(number or 1) * (-1 if sign == "-" else 1)
        for size in range(1, len(sets) + 1):
            for chosen in combinations(sets, size):
                parts.append((factor * (-1) ** (size + 1), {frozenset().union(known, *chosen): Fraction(1)}))
                parts.append((factor * (-1) ** size, {known: Fraction(1)}))
    return collect(parts)


def difference(text: str) -> tuple[Joint, bool]:
    """greater - lesser, and whether it is an equality."""
    left, relation, right = re.split(r"(<=|>=|=)", text)
    sign = Fraction(-1 if relation == "<=" else 1)
    return collect([(sign, joint(left)), (-sign, joint(right))]), relation == "="


def slack(relation: Any) -> Joint:
    return collect([(Fraction(1), relation.greater), (Fraction(-1), relation.lesser)])


def certificate_holds(statement: Statement, certificate: Mapping[str, Any]) -> bool:
    allowed = [(slack(c), c.relation == "=") for c in statement.constraints]
    names = {n for side in (statement.lhs, statement.rhs, *(v for v, _ in allowed)) for s in side for n in s}
    for step in certificate.get("copies", ()):
        images, over = step["copy"], set(step["over"])
        assert not names & set(images) and not over & set(images.values()) and over <= names
        for size in range(1, len(images) + 1):
            for chosen in combinations(images, size):
                for width in range(len(over) + 1):
                    for base in combinations(sorted(over), width):
                        new, old = frozenset((*chosen, *base)), frozenset((*(images[n] for n in chosen), *base))
                        allowed.append(({old: Fraction(1), new: Fraction(-1)}, True))
        a, b, k = set(images) | over, names | over, over
        parts = ((1, a), (1, b), (-1, a | b), (-1, k))
        allowed.append((collect((Fraction(sign), {frozenset(s): Fraction(1)}) for sign, s in parts), True))
        names |= set(images)
    goal = slack(statement)
    goals = [goal, collect([(Fraction(-1), goal)])] if statement.relation == "=" else [goal]
    sums = []
    for direction in certificate["directions"]:
        parts = []
        for term in direction["terms"]:
            assert Fraction(term["coefficient"]) >= 0 and term["term"].count(";") <= 1
            parts.append((Fraction(term["coefficient"]), joint(term["term"])))
        for used in direction["constraints"]:
            vector, _ = difference(used["constraint"])
            reverse = collect([(Fraction(-1), vector)])
            kinds = [equality for known, equality in allowed if known == vector or (equality and known == reverse)]
            assert kinds and (any(kinds) or Fraction(used["coefficient"]) >= 0)
            parts.append((Fraction(used["coefficient"]), vector))
        sums.append(collect(parts))
    return all(wanted in sums for wanted in goals)


def prime_factors(number: int) -> Counter[int]:
    out: Counter[int] = Counter()
    divisor = 2
    while number > 1:
        while number % divisor == 0:
            out[divisor] += 1
            number //= divisor
        divisor = divisor + 1 if divisor * divisor <= number else max(number, divisor + 1)
    return out


def sign_at(vector: Joint, outcomes: list[tuple[Fraction, Mapping[str, str]]]) -> int:
    """The sign of a combination at a distribution: exact zero by prime factors, else 60 digits."""
    logs: dict[int, Fraction] = {}
    for names, c in vector.items():
        mass: dict[tuple[str, ...], Fraction] = {}
        for p, values in outcomes:
            key = tuple(values[name] for name in sorted(names))
            mass[key] = mass.get(key, Fraction(0)) + p
        for p in mass.values():
            for number, sign in ((p.numerator, -1), (p.denominator, 1)):
                for prime, power in prime_factors(number).items():
                    logs[prime] = logs.get(prime, Fraction(0)) + sign * power * c * p
    if not any(logs.values()):
        return 0
    with localcontext() as context:
        context.prec = 60
        total = sum(Decimal(c.numerator) / c.denominator * Decimal(prime).ln() for prime, c in logs.items())
    return 1 if total > 0 else -1


def witness_holds(statement: Statement, witness: Mapping[str, Any]) -> bool:
    outcomes = [(Fraction(row["p"]), row["values"]) for row in witness["outcomes"]]
    assert sum(p for p, _ in outcomes) == 1 and all(p > 0 for p, _ in outcomes)
    good = {"=": (0,), "<=": (0, 1), ">=": (0, 1), "<": (1,), ">": (1,)}
    within = all(sign_at(slack(c), outcomes) in good[c.relation] for c in statement.constraints)
    return within and sign_at(slack(statement), outcomes) not in good[statement.relation]


@pytest.fixture
def proves() -> Callable[[Statement, Mapping[str, Any]], bool]:
    """Does the certificate prove the statement?"""
    return certificate_holds


@pytest.fixture
def breaks() -> Callable[[Statement, Mapping[str, Any]], bool]:
    """Does the joint distribution satisfy the constraints and break the statement?"""
    return witness_holds
