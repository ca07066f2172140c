"""What is true of stationary processes, of independent copies, or of functions of a variable: the text may speak of such.

H(X_3|X_1, X_2) <= H(X_2|X_1) holds for a stationary process, H(X_1, X_2) = 2 H(X_1) for independent copies, H(Y) = H(Y, E)
where E is a function of Y. A chapter that says so of its variables in words is not refuted by others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from ...entropic.combination import Combination
from ...entropic.statement import Constraint, Statement, mutual_independence
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax.nodes import Call
from ...patterns import regex

_NUMBERED = regex(r"([A-Za-z]+)_(\d+)")
_MOST = 7
_FEW = 4
_SECONDS = 1.0


def true_of(link: LinkMeaning) -> str | None:
    """Of which variables a refuted link about random variables is true after all; None where it is of none of these."""
    if link.entropic is None:
        return None
    statement = link.entropic
    if _adds_a_function(link, statement):
        return "where one variable is a function of the others"
    numbered = [m for n in statement.variables() if (m := _NUMBERED.fullmatch(n)) is not None]
    if len(numbered) < 2 or len(statement.variables()) > _MOST:
        return None
    alike = tuple(_shifted([m[0] for m in numbered]))
    if not alike:
        return None
    if _holds(statement, alike):
        return "of a stationary process"
    if statement.relation != "=":
        return None  # of independent ones every bound is an equation, turned around or not
    families = {m[1]: [n[0] for n in numbered if n[1] == m[1]] for m in numbered}
    free = tuple(mutual_independence([(n,) for n in names]) for names in families.values() if len(names) > 1)
    return "of independent copies" if free and _holds(statement, (*alike, *free)) else None


def true_of_functions(statement: Statement) -> bool:
    """Whether an equation about few variables holds where one of them is a function of another, or of all others."""
    names = sorted(statement.variables())
    if statement.relation != "=" or not 1 < len(names) <= _FEW:
        return False
    sets = {(n, frozenset(m)) for n in names for m in ({*names} - {n}, *({other} for other in names if other != n))}
    ties = (Constraint({others | {n}: Fraction(1)}, "=", {others: Fraction(1)}) for n, others in sets)
    return any(_holds(statement, (tie,)) for tie in ties)


def _holds(statement: Statement, more: tuple[Constraint, ...]) -> bool:
    return _proved(replace(statement, constraints=(*statement.constraints, *more)))


def _proved(statement: Statement) -> bool:
    from ...entropic.decision import decide  # needs NumPy and a linear-programming library

    return decide(statement, _SECONDS).verdict == "proved"


def _shifted(names: list[str]) -> Iterator[Constraint]:
    """The joint entropies of variables, and of each one's successor, are equal."""
    known = frozenset(names)
    for size in range(1, len(names)):
        for some in combinations(sorted(known), size):
            later = frozenset(_next(n) for n in some)
            if later <= known:
                yield Constraint({frozenset(some): Fraction(1)}, "=", {later: Fraction(1)})


def _next(name: str) -> str:
    stem, _, number = name.rpartition("_")
    return f"{stem}_{int(number) + 1}"


def _adds_a_function(link: LinkMeaning, statement: Statement) -> bool:
    """H(Y) = H(Y, E), H(X|Z) = H(X, E|Z): single entropies, of which one is of more variables than the other."""
    calls = [side.node for side in (link.left, link.right)]
    if statement.relation != "=" or not all(isinstance(c, Call) and getattr(of_call(c), "name", "") == "H" for c in calls):
        return False
    slack = statement.slack()
    if sorted(slack.values()) != [-1, 1]:
        return False
    few, many = sorted(slack, key=len)
    if not few < many:
        return False
    both: Combination = {few: Fraction(1), many - few: Fraction(1)}  # of what is independent of the others, none is a function of them
    return not statement.constraints or not _proved(replace(statement, lhs={many: Fraction(1)}, rhs=both))
