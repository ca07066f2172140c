"""Whether what makes the notation of a formula mean something can hold at all: sum r^k and sum r^{-k} never both converge."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

from ....kernel.normal_form import NoNormalForm, NormalForm
from ....kernel.polynomial import TooLarge, to_term
from ....kernel.sign import is_nonnegative, is_positive
from ....terms.domain import Domain
from ....terms.term import Entry, Index, Mass, Rational, Symbol, Term, substitute, unfold, walk

_VALUES = tuple(Fraction(x) for x in ("1/2", "2", "1/3", "3", "-1/2", "-2"))
_MOST = 4  # symbols that are tried together

Relations = Sequence[tuple[Term, str, Term]]


def satisfiable(relations: Relations, domains: dict[str, Domain]) -> bool:
    """Whether some numbers satisfy the relations between numbers; False where none were found."""
    plain = [(unfold(a - b), relation) for a, relation, b in relations]
    plain = [(t, r) for t, r in plain if not any(isinstance(x, (Mass, Entry, Index)) for x in walk(t))]
    symbols = sorted({x for t, _ in plain for x in walk(t) if isinstance(x, Symbol)}, key=lambda x: x.name)
    if not symbols:
        return True
    if len(symbols) > _MOST:
        return False
    choices = [[v for v in _VALUES if _inside(v, domains.get(x.name))] for x in symbols]
    return any(_hold(plain, {x: Rational(v) for x, v in zip(symbols, point, strict=True)}) for point in product(*choices))


def _inside(value: Fraction, domain: Domain | None) -> bool:
    if domain is None:
        return True
    low = domain.lower is None or value > domain.lower or (value == domain.lower and not domain.lower_open)
    return low and (domain.upper is None or value < domain.upper or (value == domain.upper and not domain.upper_open))


def _hold(relations: list[tuple[Term, str]], names: dict[Term, Term]) -> bool:
    for term, relation in relations:
        try:
            value = to_term(NormalForm()(substitute(term, names)))
            opposite = to_term(NormalForm()(-value))
        except (NoNormalForm, TooLarge, ZeroDivisionError):
            return False
        match relation:
            case ">":
                holds = is_positive(value)
            case "<":
                holds = is_positive(opposite)
            case ">=":
                holds = is_nonnegative(value)
            case "<=":
                holds = is_nonnegative(opposite)
            case "!=":
                holds = is_positive(value) or is_positive(opposite)
            case _:
                holds = value == Rational(Fraction(0))
        if not holds:
            return False
    return True
