r"""Advantages over k steps, A^{(k)} = \sum_{l<k} \gamma^l \delta_{t+l}, and their mean weighted by powers of lambda.

A formula in powers of lambda is compared with \sum_l (\gamma \lambda)^l \delta_{t+l} power by power, as far as its dots leave it written.
Source: Schulman et al. 2016, equations 11 to 16.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import islice, pairwise

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..naming.algebra import Form, constant, minus, plus
from ..naming.forms import Forms
from ..naming.near_miss import SIGN, single_changes
from .changes import other_steps
from .discounted import NotDiscounted, summands
from .letters import RESIDUAL, REWARD, VALUE, later, quantity_of, step
from .telescoped import telescopes

_LAMBDA, _GAMMA = n.Name("lambda"), n.Name("gamma")
_ORDER = 6  # powers of lambda that are kept of what is written without dots
_LONGEST, _CHANGES = 400, 24
TITLE = "advantage over {} steps"
GENERALISED = "generalised advantage estimate"
Key = tuple[int, int, int | None]  # the powers of lambda and gamma, and how many steps ahead the residual lies
Terms = dict[Key, Fraction]


def of_steps_ahead(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on a formula for such an advantage; None for any other."""
    head = _marked(left)
    if relation not in ("=", ":=") or head is None:
        return None
    time, mark = head
    if mark == "lambda":
        return _of_the_mean(time, right)
    title = TITLE.format(mark.text if isinstance(mark, n.Number) else "k")
    if _is_over(mark, time, right):
        return Verdict("definition", f"agrees with the definition of the {title}")
    slips = ((what, changed) for what, changed in islice(single_changes(right), _CHANGES) if what == SIGN)
    for what, changed in (*slips, *(("the sign of an index", x) for x in islice(other_steps(right, "delta s r a"), _CHANGES))):
        if _is_over(mark, time, changed):
            return Verdict("convention-mismatch", f"not the {title}: it would be with {what} changed")
    told = any(isinstance(x, n.Name) and x.base in ("delta", "r", "R", "V") for x in walk(right))
    return Verdict("undecided", f"that it is the {title} is not shown") if told else None


def _marked(node: n.Node) -> tuple[n.Node, n.Number | n.Name | str] | None:
    r"""The step of \hat A_t^{(k)} and its k; "lambda" for A_t^{GAE(\gamma, \lambda)}."""
    match node:
        case n.Pow(n.Name("A", sub=n.Node() as time), (n.Number() | n.Name("k" | "n" | "K" | "N" | "m")) as mark) if step(time) is not None:
            return time, mark
        case n.Pow(n.Name("A", sub=n.Node() as time), n.Call(_, args)) if _LAMBDA in args and step(time) is not None:
            return time, "lambda"
        case n.Name("A", sub=n.Node() as time, sup=str() | None as sup, upper=upper) if step(time) is not None:
            inner = sup[1:-1] if sup is not None and sup[:1] == "(" and sup[-1:] == ")" else ""
            if isinstance(upper, (n.Number, n.Name)) and (isinstance(upper, n.Number) or upper.base in ("k", "n")):
                return time, upper
            return (
                (time, n.Number(inner, Fraction(int(inner)))) if inner.isdigit() else (time, n.Name(inner)) if inner in ("k", "n") else None
            )
    return None


# k steps ------------------------------------------------------------------------------------------------------------------
def _is_over(mark: n.Number | n.Name | str, time: n.Node, right: n.Node) -> bool:
    """Whether a formula is the sum of the residuals of so many steps, or of their rewards, the values in between cancelled."""
    if isinstance(mark, n.Number):
        found = _series(right, time)
        count = int(mark.value)
        if found is not None:
            return found.order is None and found.terms == {(0, i, i): Fraction(1) for i in range(count)}
        return _are_rewards(count, time, right)
    if not isinstance(mark, n.Name):
        return False
    length = Forms().of(mark)
    index = n.Name("l" if mark.base != "l" else "i")
    upper = n.Sub(mark, n.Number("1", Fraction(1)))
    total = n.BigOp(
        "sum",
        n.Binder((index,), lower=n.Number("0", Fraction(0)), upper=upper),
        n.Mul(n.Pow(_GAMMA, index), n.Name("delta", (), n.Add(time, index))),
    )
    return telescopes(total, right) or _are_residuals(length, time, right)


def _are_rewards(count: int, time: n.Node, right: n.Node) -> bool:
    """The rewards of so many steps, each written, less the value now, and the value behind them."""
    try:
        parts = summands(right)
    except NotDiscounted:
        return False
    now = Forms().of(time)
    rewards = [p for p in parts if p.kind == REWARD and p.factor == 1]
    values = {(p.factor, p.ahead) for p in parts if p.kind == VALUE and p.base == now}
    if len(rewards) != count or len(parts) != count + 2 or any(p.weighted or p.summed for p in parts):
        return False
    bases = {p.base for p in rewards}
    ahead = {p.ahead for p in rewards} == {constant(i) for i in range(count)}
    return ahead and bases in ({now}, {later(now)}) and values == {(-1, constant(0)), (1, constant(count))}


def _are_residuals(length: Form, time: n.Node, right: n.Node) -> bool:
    """The residuals themselves, summed or with dots up to the last."""
    try:
        parts = summands(right)
    except NotDiscounted:
        return False
    now, last = Forms().of(time), plus(length, minus(constant(1)))
    if not parts or any(p.kind != RESIDUAL or p.factor != 1 or p.weighted or p.base != now for p in parts):
        return False
    if len(parts) == 1 and parts[0].summed:
        sums = [x for x in walk(right) if isinstance(x, n.BigOp) and x.kind == "sum"]
        ends = (sums[0].binder.lower, sums[0].binder.upper) if len(sums) == 1 else (None, None)
        if ends[0] is None or ends[1] is None:
            return False
        return parts[0].first and plus(Forms().of(ends[1]), minus(Forms().of(ends[0]))) == last
    ahead = [p.ahead for p in parts]
    dotted = any(isinstance(x, n.Ellipsis) for x in walk(right))
    return dotted and not any(p.summed for p in parts) and {frozenset(), constant(1), last} <= set(ahead)


# all steps, weighted by powers of lambda ------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class _Series:
    """Terms, and from which power of lambda on they are unknown; None if nowhere."""

    terms: Terms
    order: int | None = None

    def least(self) -> int:
        return min((k[0] for k in self.terms), default=0)


def _of_the_mean(time: n.Node, right: n.Node) -> Verdict | None:
    found = _series(right, time)
    if found is None or not any(isinstance(x, n.Ellipsis) for x in walk(right)) or found.order is None or found.order < 2:
        return None
    wanted = {(i, i, i): Fraction(1) for i in range(found.order)}
    if {k: c for k, c in found.terms.items() if k[0] < found.order} == wanted:
        return Verdict("definition", f"agrees with the definition of the {GENERALISED}, in every power of lambda that is written")
    return Verdict(
        "convention-mismatch",
        f"not the {GENERALISED}: its terms below lambda^{found.order} are others than those of the sum of (gamma lambda)^l delta_(t+l)",
    )


def _series(node: n.Node, time: n.Node) -> _Series | None:
    """A formula in powers of lambda; None where something else is in it."""
    match node:
        case n.Number(value=value):
            return _Series({(0, 0, None): Fraction(value)} if value else {})
        case n.Name() if node in (_LAMBDA, _GAMMA):
            return _Series({(1, 0, None) if node == _LAMBDA else (0, 1, None): Fraction(1)})
        case n.Vector((item,)):
            return _series(item, time)
        case n.Neg(body):
            inner = _series(body, time)
            return None if inner is None else _times(_Series({(0, 0, None): Fraction(-1)}), inner)
        case n.Add() | n.Sub():
            return _sum(node, time)
        case n.Mul(one, other):
            return _product(one, other, time)
        case n.Call(head, (body,)) if node.juxtaposed:
            return _product(head, body, time)
        case n.Div(above, below):
            inverse = _inverse(below)
            return None if inverse is None else _both(_series(above, time), inverse)
        case n.Pow(base, n.Number(value=power)) if base in (_LAMBDA, _GAMMA) and power.denominator == 1 and 0 <= power <= _ORDER:
            return _Series({(int(power), 0, None) if base == _LAMBDA else (0, int(power), None): Fraction(1)})
    return _residuals(node, time)


def _residuals(node: n.Node, time: n.Node) -> _Series | None:
    """delta_{t+l}, and A^{(k)} as the sum of its residuals."""
    found, now = quantity_of(node), step(time)
    if found is not None and found.kind == RESIDUAL and now is not None:
        gap = dict(plus(found.time, minus(now)))
        steps = gap.get(frozenset(), 0)
        if len(gap) > 1 or (gap and frozenset() not in gap) or steps < 0 or Fraction(steps).denominator != 1:
            return None
        return _Series({(0, 0, int(steps)): Fraction(1)})
    head = _marked(node)
    if head is None or head[0] != time or not isinstance(head[1], n.Number):
        return None
    return _Series({(0, i, i): Fraction(1) for i in range(int(head[1].value))})


def _inverse(node: n.Node) -> _Series | None:
    """1/(1 - lambda) as a geometric series."""
    match node:
        case n.Sub(n.Number(value=one), n.Name() as letter) if one == 1 and letter == _LAMBDA:
            return _Series({(i, 0, None): Fraction(1) for i in range(_ORDER)}, _ORDER)
        case n.Vector((item,)):
            return _inverse(item)
    return None


def _sum(node: n.Node, time: n.Node) -> _Series | None:
    """A sum; dots go on from the powers of lambda that the terms before them begin with."""
    items = list(_items(node, 1))
    terms: Terms = {}
    order: int | None = None
    begins: list[int] = []
    for item, sign in items:
        if isinstance(item, n.Ellipsis):
            if item is not items[-1][0] or sign != 1 or len(begins) < 2 or any(b - a != 1 for a, b in pairwise(begins)):
                return None
            order = begins[-1] + 1 if order is None else min(order, begins[-1] + 1)
            continue
        part = _series(item, time)
        if part is None or not part.terms:
            return None
        begins.append(part.least())
        order = part.order if order is None else order if part.order is None else min(order, part.order)
        for k, c in part.terms.items():
            terms[k] = terms.get(k, Fraction(0)) + sign * c
    return _Series({k: c for k, c in terms.items() if c and (order is None or k[0] < order)}, order)


def _items(node: n.Node, sign: int) -> list[tuple[n.Node, int]]:
    match node:
        case n.Add(left, right):
            return [*_items(left, sign), *_items(right, sign)]
        case n.Sub(left, right):
            return [*_items(left, sign), *_items(right, -sign)]
    return [(node, sign)]


def _product(one: n.Node, other: n.Node, time: n.Node) -> _Series | None:
    return _both(_series(one, time), _series(other, time))


def _both(one: _Series | None, other: _Series | None) -> _Series | None:
    return None if one is None or other is None else _times(one, other)


def _times(one: _Series, other: _Series) -> _Series | None:
    """A product of two, of which one at most is of residuals."""
    terms: Terms = {}
    if len(one.terms) * len(other.terms) > _LONGEST:
        return None
    for (a, b, c), x in one.terms.items():
        for (d, e, f), y in other.terms.items():
            if c is not None and f is not None:
                return None
            k = (a + d, b + e, c if c is not None else f)
            terms[k] = terms.get(k, Fraction(0)) + x * y
    orders = [o + p.least() for o, p in ((one.order, other), (other.order, one)) if o is not None]
    order = min(orders) if orders else None
    return _Series({k: c for k, c in terms.items() if c and (order is None or k[0] < order)}, order)
