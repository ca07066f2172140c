"""Witnesses in which sums of random variables are sums: Y = X + Z of exact values, Y = X + Z mod m.

Functional dependence is all that entropies can say of a sum; a counterexample has to keep the sum itself.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import product

from ..statement import Statement
from ..sums import Sum
from .distribution import Distribution, refutes

#: Laws of what is added: fair and biased bits.
_LAWS: tuple[dict[int, Fraction], ...] = ({0: Fraction(1, 2), 1: Fraction(1, 2)}, {0: Fraction(1, 4), 1: Fraction(3, 4)})
_MOST = 4


def witness(statement: Statement, sums: tuple[Sum, ...]) -> Distribution | None:
    """A distribution that keeps the sums and the constraints, and breaks the claim.

    Only where each of the usual laws of independent bits breaks it: what holds for fair or for independent summands may be
    said of such, in words that were not understood.
    """
    names = tuple(dict.fromkeys((*statement.variables(), *(n for s in sums for n, _ in s.terms))))
    solved: dict[str, Sum] = {}
    for one in sums:
        last = next((n for n, _ in reversed(one.terms) if n not in solved and not any(n in dict(s.terms) for s in solved.values())), None)
        if last is None:
            return None
        solved[last] = one
    free = tuple(n for n in names if n not in solved)
    if len(free) > _MOST or any(s.modulus is not None and any(c.denominator > 1 for _, c in s.terms) for s in sums):
        return None
    found = [_distribution(names, free, solved, laws) for laws in product(_LAWS, repeat=len(free))]
    return found[0] if free and all(refutes(one, statement) for one in found) else None


def _distribution(
    names: tuple[str, ...], free: tuple[str, ...], solved: dict[str, Sum], laws: tuple[dict[int, Fraction], ...]
) -> Distribution:
    """Independent free variables of these laws, and the sums."""
    rows: dict[tuple[str, ...], Fraction] = {}
    for values in product(*laws):
        at = {n: Fraction(v) for n, v in zip(free, values, strict=True)}
        p = Fraction(1)
        for law, v in zip(laws, values, strict=True):
            p *= law[v]
        for n, one in solved.items():
            at[n] = _solved(one, n, at)
        row = tuple(str(at[n]) for n in names)
        rows[row] = rows.get(row, Fraction(0)) + p
    return Distribution(names, tuple((p, row) for row, p in rows.items()))


def _solved(one: Sum, name: str, at: dict[str, Fraction]) -> Fraction:
    coefficients = dict(one.terms)
    value = -sum((c * at[n] for n, c in one.terms if n != name), one.constant) / coefficients[name]
    return value % one.modulus if one.modulus is not None else value
