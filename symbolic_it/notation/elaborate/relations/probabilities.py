"""Numbers that are probabilities of two outcomes: t and 1 - t are divided by another such pair under logarithms."""

from __future__ import annotations

from collections.abc import Iterator

from ....terms.domain import REAL
from ....terms.term import MINUS_ONE, ONE, Add, Log, Mul, Pow, Symbol, Term, unfold
from ....terms.term import walk as walk_term
from ..formula import Formula
from .links import Draft


def probabilities(f: Formula, drafts: list[Draft]) -> list[str]:
    """The a and b of a log(a/b) + (1 - a) log((1 - a)/(1 - b)), where nothing else is known of them: from 0 to 1."""
    seen: set[tuple[str, bool]] = set()
    for d in drafts:
        for side in (d.left.term, d.right.term):
            for t in walk_term(unfold(side)) if side is not None else ():
                if isinstance(t, Log) and isinstance(t.arg, Mul):
                    seen |= {x for a in t.arg.args for x in _of(a.base if isinstance(a, Pow) and a.exponent == MINUS_ONE else a)}
    names = sorted(n for n, missed in seen if missed and (n, False) in seen)
    known = [n for n in names if f.domains.get(n, REAL) != REAL or n in f.sizes or f.context.about(n) is not None]
    return names if len(names) > 1 and not known else []


def _of(term: Term) -> Iterator[tuple[str, bool]]:
    """(t, False) for t, (t, True) for 1 - t."""
    for factor in term.args if isinstance(term, Mul) else (term,):
        if isinstance(factor, Symbol):
            yield factor.name, False
        elif isinstance(factor, Add) and len(factor.args) == 2 and factor.args[0] == ONE:
            other = factor.args[1]
            if isinstance(other, Mul) and other.args[0] == MINUS_ONE and len(other.args) == 2 and isinstance(other.args[1], Symbol):
                yield other.args[1].name, True
