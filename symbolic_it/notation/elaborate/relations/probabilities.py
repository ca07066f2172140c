"""Numbers that are probabilities: t and 1 - t are divided by another such pair under logarithms, or weigh two laws there."""

from __future__ import annotations

from collections.abc import Iterator

from ....terms.domain import REAL
from ....terms.term import MINUS_ONE, ONE, Add, Log, Mass, Mul, Pow, Symbol, Term, unfold
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


def weights(f: Formula, drafts: list[Draft]) -> list[str]:
    """The t of log((1 - t) q(x) + t/K), of a mixture of laws under a logarithm, where nothing else is known of it: from 0 to 1."""
    sides = [side.term for d in drafts for side in (d.left, d.right) if side.term is not None]
    logs = [t.arg for side in sides for t in walk_term(unfold(side)) if isinstance(t, Log)]
    found = {name for arg in logs for t in walk_term(arg) if isinstance(t, Add) and (name := _weight(t)) is not None}
    return sorted(n for n in found if f.domains.get(n, REAL) == REAL and n not in f.sizes and f.context.about(n) is None)


def _weight(mixture: Add) -> str | None:
    """The t of (1 - t) q(x) + t r, if no other summand is there."""
    if len(mixture.args) != 2:
        return None
    one, other = (set(_of(part)) for part in mixture.args)
    for missed, own, laws in ((one, other, mixture.args[0]), (other, one, mixture.args[1])):
        names = {n for n, less in missed if less} & {n for n, less in own if not less}
        if len(names) == 1 and any(isinstance(t, Mass) for t in walk_term(laws)):
            return names.pop()
    return None


def _of(term: Term) -> Iterator[tuple[str, bool]]:
    """(t, False) for t, (t, True) for 1 - t."""
    for factor in term.args if isinstance(term, Mul) else (term,):
        if isinstance(factor, Symbol):
            yield factor.name, False
        elif isinstance(factor, Add) and len(factor.args) == 2 and factor.args[0] == ONE:
            other = factor.args[1]
            if isinstance(other, Mul) and other.args[0] == MINUS_ONE and len(other.args) == 2 and isinstance(other.args[1], Symbol):
                yield other.args[1].name, True
