r"""Probabilities and means of variables whose joint law is known exactly, as numbers: P(S = 7 | X = 3), E[S], Var(S)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import reduce

from ...context import SampleSpace
from ...syntax.nodes import Add, BigOp, Call, Chain, Div, Given, Link, Name, Neg, Node, Number, Statement
from ...syntax.parts import factors_of
from ...syntax.walk import walk
from ..roles.letters import key_if_any
from ..shorthand import rebuilt
from .values_at_outcomes import holds_at, value_at

MOST = 64  # terms of a sum
_LAWS = frozenset(["P", "Pr", "p", "Prob"])
Outcome = dict[str, Fraction]


def with_numbers(statement: Statement, space: SampleSpace) -> Statement:
    """The statement with these as exact numbers; what has no value, or is of other variables, as it is."""

    def change(node: Node) -> Node | None:
        if isinstance(node, BigOp) and (terms := _terms(node, space)) is not None:
            return rebuilt(reduce(lambda a, b: Add(a, b, span=node.span), terms), change)
        value = _value(node, space)
        return None if value is None else _number(value, node)

    return rebuilt(statement, change)


def _terms(node: BigOp, space: SampleSpace) -> list[Node] | None:
    r"""The terms of \sum_{s=2}^{12} P(S = s) \log P(S = s), less those whose factor P(S = s) is 0; None for any other sum."""
    b = node.binder
    first, last = (None if x is None else value_at(x, {}) for x in (b.lower, b.upper))
    if node.kind != "sum" or len(b.names) != 1 or b.domain is not None or b.conditions or first is None or last is None:
        return None
    if first.denominator != 1 or last.denominator != 1 or not 0 <= last - first < MOST or not any(map(_is_of_outcomes, walk(node.body))):
        return None
    (name,) = b.names
    found = []
    for k in range(int(first), int(last) + 1):
        at = Number(str(k), Fraction(k)) if k >= 0 else Neg(Number(str(-k), Fraction(-k)))
        term = rebuilt(node.body, lambda x, at=at: at if x == name else None)  # type: ignore[misc]
        if not any(_value(factor, space) == 0 for factor in factors_of(term)):
            found.append(term)
    return found or None


def _is_of_outcomes(node: Node) -> bool:
    """P(S = s), p_S(s): a probability at a letter."""
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in _LAWS:
        return False
    return isinstance(node.head.sub, Name) or any(isinstance(a, Chain) for a in node.args)


def spoken_of(statement: Statement) -> frozenset[str]:
    """The variables whose probabilities or means stand in it."""
    parts = [node for node in walk(statement) if _is_probability(node) or _is_mean(node)]
    inside = (x for node in parts for x in walk(node) if isinstance(x, Name) and x.base.isupper() and len(x.base) == 1)
    heads = {node.head for node in parts if isinstance(node, Call)}
    return frozenset(key_if_any(x) for x in inside if x not in heads)


def _is_probability(node: Node) -> bool:
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in _LAWS:
        return False
    if node.head.sub is None:
        return all(isinstance(a, Chain) for a in node.args)
    return isinstance(node.head.sub, Name) and len(node.args) == 1 and value_at(node.args[0], {}) is not None


def _is_mean(node: Node) -> bool:
    """E[...] and Var(...) of the law in question."""
    if not isinstance(node, BigOp) or node.kind not in ("E", "Var") or not node.bracketed:
        return False
    b = node.binder
    return not b.names and b.domain is None and b.distribution is None and b.lower is None and b.upper is None and not b.conditions


def _value(node: Node, space: SampleSpace) -> Fraction | None:
    if isinstance(node, Call) and _is_probability(node):
        return _probability(node, space)
    if isinstance(node, BigOp) and _is_mean(node):
        body, given = (node.body.body, (node.body.given,)) if isinstance(node.body, Given) else (node.body, ())
        mean = _mean(space, given, lambda at: value_at(body, at))
        square = _mean(space, given, lambda at: None if (v := value_at(body, at)) is None else v * v) if node.kind == "Var" else None
        return mean if node.kind == "E" else None if mean is None or square is None else square - mean * mean
    return None


def _probability(call: Call, space: SampleSpace) -> Fraction | None:
    assert isinstance(call.head, Name)
    if call.head.sub is not None:
        event: tuple[Node, ...] = (Chain(call.head.sub, (Link("=", call.args[0]),)),)
        return _mean(space, (), lambda at: _all_hold(event, at))
    bar = call.separators.index("|") + 1 if "|" in call.separators else len(call.args)
    if set(call.separators) - {",", "|", ";"}:
        return None
    events, given = call.args[:bar], call.args[bar:]
    return _mean(space, given, lambda at: _all_hold(events, at))


def _all_hold(events: Sequence[Node], at: Outcome) -> Fraction | None:
    truths = [holds_at(e, at) if isinstance(e, Chain) else None for e in events]
    return None if None in truths else Fraction(all(truths))


def _mean(space: SampleSpace, given: Sequence[Node], of: Callable[[Outcome], Fraction | None]) -> Fraction | None:
    """The mean over the outcomes at which what is given holds; None where it holds at none, or a value is not known."""
    total = whole = Fraction(0)
    for row, mass in space.rows:
        at = dict(zip(space.axes, row, strict=True))
        inside = _all_hold(given, at)
        value = of(at) if inside else Fraction(0)
        if inside is None or value is None:
            return None
        total, whole = total + mass * inside * value, whole + mass * inside
    return total / whole if whole else None


def _number(value: Fraction, node: Node) -> Node:
    above = Number(str(abs(value.numerator)), Fraction(abs(value.numerator)), span=node.span)
    below = Number(str(value.denominator), Fraction(value.denominator), span=node.span)
    plain: Node = above if value.denominator == 1 else Div(above, below, span=node.span)
    return plain if value >= 0 else Neg(plain, span=node.span)
