"""Witnesses: exact rational points at which a statement provably fails.

The search is deterministic: small alphabets and simple laws first, then seeded random ones. It can refute; that it
finds nothing proves nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import islice
from time import thread_time
from typing import Any

from ..enclosure.digits import enclosure, significant
from ..enclosure.errors import Unevaluable
from ..enclosure.evaluate import Evaluation
from ..enclosure.number import NIL, Number
from ..enclosure.orders import CONTRARY
from ..enclosure.point import Point, Table
from ..enclosure.value import Infinite, Undefined, Value, compare
from ..enclosure.work import WORK, Work
from ..terms.term import OO, Add, Exp, Log, Mul, Pow, Symbol, Term, children, walk
from .conditions import Condition
from .sampling import SUMMANDS, mixed_points, search_points

CAP_BITS = 1024  # precision of comparisons: separates values that differ by 10^-300
STEPS = 250  # terms evaluated per point on the average: what is found does not depend on the clock
_MORE = 40  # points looked at after the first witness, for a simpler one
_MORE_IF_INFINITE = 160  # ... or for one with finite values


@dataclass(frozen=True, slots=True)
class Witness:
    """A point at which the two sides have values that contradict the relation."""

    point: Point
    lhs: Value
    rhs: Value
    relation: str

    def to_json(self) -> dict[str, Any]:
        """{"values": {"p": ["1/2", "1/2"], ...}, "lhs": "[lo, hi]", "rhs": ...}: rationals in, enclosures out.

        Raises Unevaluable if a side is too large to be enclosed.
        """
        lhs, rhs = _apart(self.lhs, self.rhs, enclosure, 12)
        return {"values": point_json(self.point), "lhs": lhs, "rhs": rhs}

    def sentence(self) -> str:
        """The witness in words."""
        values = point_json(self.point)
        at = ", ".join(f"{name} = {_inline(value)}" for name, value in values.items())
        where = f"at {at} " if at else ""
        lhs, rhs = _apart(self.lhs, self.rhs, _shown, 8)
        return f"{where}the left side is {lhs}, the right side {rhs}"

    @property
    def finite(self) -> bool:
        """Both sides are finite."""
        return isinstance(self.lhs, Number) and isinstance(self.rhs, Number)

    @property
    def complexity(self) -> tuple[Any, ...]:
        """Finite values first, then few numbers, full support, simple numbers."""
        laws = self.point.laws.items()
        entries = [e for t in (*self.point.laws.values(), *self.point.arrays.values()) for e in t.values()]
        rational = [e for e in (*entries, *self.point.symbols.values()) if isinstance(e, Fraction)]
        return (
            not self.finite,
            len(entries) + sum(self.point.sizes.values()),
            any(e == 0 for law, table in laws if len(law.axes) == 1 for e in table.values()),
            max((e.denominator for e in rational), default=1),
            sum(e.denominator + abs(e.numerator) + (e < 0) for e in rational),
        )


def _apart(a: Value, b: Value, show: Callable[[Value, int], str], digits: int) -> tuple[str, str]:
    """Both values with enough digits to be seen apart, if they are apart and it takes at most 400."""
    different = compare(a, b, CAP_BITS) != "equal"
    while True:
        left, right = show(a, digits), show(b, digits)
        if not different or digits > 400 or not _overlap(left, right):
            return left, right
        digits *= 2


def _overlap(left: str, right: str) -> bool:
    """Whether two printed numbers, or two printed intervals, have a number in common."""
    if "inf" in (left.strip("-"), right.strip("-")):
        return left == right
    (a, b), (c, d) = ([Fraction(n) for n in (t.strip("[]").split(", ") * 2)[:2]] for t in (left, right))
    return a <= d and c <= b


def point_json(point: Point) -> dict[str, Any]:
    """A point as exact rationals: laws and arrays as (nested) lists, axes in the order of the law.

    A free outcome is given by its position, counted from 1; a size by the name of its symbol. A law that a condition
    defines and that is not rational (a softmax) is left out: it follows from the rest.
    """
    values: dict[str, Any] = {}
    tables = [(law.name, t) for law, t in point.laws.items()] + [(a.name, t) for a, t in point.arrays.items()]
    for name, table in tables:
        if all(isinstance(e, Fraction) for e in table.values()):
            values[name] = _nested(table)
    values |= {s.name: str(value) for s, value in point.symbols.items() if isinstance(value, Fraction)}
    values |= {s.size.name: str(n) for s, n in point.sizes.items() if isinstance(s.size, Symbol)}
    values |= {i.name: str(outcome + 1) for i, outcome in point.indices.items() if not i.name.startswith("#")}
    return values


def _inline(value: Any) -> str:
    if not isinstance(value, list):
        return str(value)
    return f"({', '.join(map(_inline, value if len(value) <= 8 else [*value[:3], '...', value[-1]]))})"


def _shown(value: Value, digits: int) -> str:
    if isinstance(value, Number) and (q := value.fraction) is not None and q.denominator < 1000 > abs(q.numerator):
        return str(q)
    return (significant(value, digits) if isinstance(value, Number) else None) or enclosure(value, digits)


def _nested(table: Table) -> Any:
    """A table as nested lists of exact rationals, the first axis outermost."""
    if () in table:
        return str(table[()])
    rows: dict[int, Table] = {}
    for at, value in table.items():
        rows.setdefault(at[0], {})[at[1:]] = value
    return [_nested(rows[k]) for k in sorted(rows)]


def search(
    lhs: Term,
    relation: str,
    rhs: Term,
    constraints: Sequence[Condition] = (),
    *,
    budget: float | None = None,
    points: int = 1000,
    seed: int = 0,
) -> Witness | None:
    """The simplest point found at which `lhs relation rhs` provably fails although all constraints hold exactly.

    Both sides have to be defined there; +oo against a finite value is a failure, +oo against +oo is none. Looks at no
    more than `points` points, takes no more than 250 steps for each on the average, and stops after `budget` seconds.
    None proves nothing. Raises ValueError for an unknown relation.
    """
    if relation not in CONTRARY:
        raise ValueError(f"unknown relation {relation!r}: expected one of {' '.join(CONTRARY)}")
    return _search(lhs, relation, rhs, tuple(constraints), budget, points, seed)


@lru_cache(maxsize=256)
def _search(
    lhs: Term, relation: str, rhs: Term, constraints: tuple[Condition, ...], budget: float | None, points: int, seed: int
) -> Witness | None:  # fmt: skip
    work = Work(STEPS * points, None if budget is None else thread_time() + budget)
    token = WORK.set(work)
    try:
        return _searched(lhs, relation, rhs, constraints, points, seed, work)
    finally:
        WORK.reset(token)


def _searched(
    lhs: Term, relation: str, rhs: Term, constraints: Sequence[Condition], points: int, seed: int, work: Work
) -> Witness | None:  # fmt: skip
    best: Witness | None = None
    left = points
    for point in search_points((lhs, rhs), constraints, seed):
        found = contradiction(lhs, relation, rhs, point)
        if found is not None:
            if best is None:
                left = min(left, _MORE if found.finite else _MORE_IF_INFINITE)
            elif found.finite and not best.finite:
                left = min(left, _MORE)
            best = found if best is None or found.complexity < best.complexity else best
        left -= 1
        if left <= 0 or work.spent:
            break
    return best


def disagree(lhs: Term, relation: str, rhs: Term, count: int, constraints: Sequence[Condition] = (), *, seed: int = 0) -> Witness | None:
    """The first of `count` mixed random and boundary points at which the statement fails: a check on a proof."""
    for point in islice(mixed_points((lhs, rhs), constraints, seed), count):
        found = contradiction(lhs, relation, rhs, point)
        if found is not None:
            return found
    return None


def sample_points(terms: Iterable[Term], count: int, seed: int = 0, constraints: Sequence[Condition] = ()) -> list[Point]:
    """Up to `count` points for some terms, random and boundary ones mixed; the same for the same seed."""
    return list(islice(mixed_points(tuple(terms), constraints, seed), count))


def _rests_on_log_zero(term: Term, at: Evaluation) -> bool:
    """Whether e^{log 0} is taken for 0 in it: e^{log x} < 2x is asserted where log x is a number."""
    above = term.arg if isinstance(term, Exp) else term.exponent if isinstance(term, Pow) else None
    if above is not None and any(isinstance(t, Log) for t in walk(above)):
        return isinstance(at.value(above), Infinite) and compare(at.value(term), NIL) == "equal"
    return isinstance(term, (Add, Mul, Pow)) and any(_rests_on_log_zero(t, at) for t in children(term))


def contradiction(lhs: Term, relation: str, rhs: Term, point: Point) -> Witness | None:
    """The witness that the statement fails at a point, if it does."""
    at = Evaluation(point, SUMMANDS)
    try:
        a = at.value(lhs)
        if isinstance(a, Undefined):
            return None
        b = at.value(rhs)
        order = compare(a, b, CAP_BITS)
        if order in CONTRARY[relation] and any(_rests_on_log_zero(side, at) for side in (lhs, rhs)):
            return None
    except Unevaluable:
        return None
    if order not in CONTRARY[relation] or (order == "equal" and isinstance(a, Infinite) and OO not in (lhs, rhs)):
        return None  # oo < oo speaks against what calls a number less than oo, not against two quantities
    witness = Witness(point, a, b, relation)
    try:
        witness.to_json()
    except Unevaluable:
        return None  # true, but it could not be shown
    return witness
