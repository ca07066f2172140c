"""Slopes: what holds at a number a holds on either side of it where the difference of the sides moves away from 0

lhs - rhs is made of one real number x by sums, products, powers, exp and log, and is defined on a whole interval that reaches a, so that it
is differentiable there. With lhs >= rhs at a, and (lhs - rhs)' >= 0 wherever x > a, lhs >= rhs follows there; likewise with <= 0 where
x < a. Source: the mean value theorem.
"""

from __future__ import annotations

from typing import Any

from ..replay import IMPLIES, Replayed, guarded, replay, suppose, zero
from .algebra import scale, subtract
from .composed import first_version, form
from .expression import Atom, Expression, require
from .functions import base_of
from .knowledge import Fact
from .reading import Reader, nodes, top

KEYS = {"kind", "version", "statement", "hypotheses", "symbol", "from", "start", "above", "below"}
#: Of what a side may be made: numbers, and functions that are differentiable wherever they are defined.
NUMBERS = ["Rational", "q", "Constant", "Symbol", "domain", "t", "Lambda", "space", "Bound", "Entry", "array"]
SMOOTH = frozenset([*NUMBERS, "Add", "Mul", "Pow", "Log", "Exp", "Quantity", "Sum"])
_FLIPPED = {">=": "<=", "<=": ">=", ">": "<", "<": ">"}


def replay_slope(certificate: Any) -> Replayed:
    """What the certificate proves. Raises ReplayError if it proves nothing."""

    def run(_: Reader) -> Replayed:
        form(certificate, KEYS, "a slope")
        first_version(certificate)
        statement, hypotheses, x = certificate["statement"], certificate["hypotheses"], certificate["symbol"]
        form(statement, {"lhs", "relation", "rhs"}, "a statement")
        lhs, relation, rhs = statement["lhs"], statement["relation"], statement["rhs"]
        for side in (lhs, rhs, certificate["from"]):
            top(side)
            require({n[0] for n in nodes(side)} <= SMOOTH, "a side that may not be differentiable")
            require(all(n[3] == "finite" for n in nodes(side) if n[0] == "space"), "an integral")
        k = _reader(hypotheses)
        for side in (lhs, rhs):
            k.closed(side)  # defined, and so differentiable, wherever the hypotheses hold
        of = base_of(k.closed(x))
        start = k.closed(certificate["from"])
        require(not _mentions(start, of), "a starting point that moves")
        free = [h for h in hypotheses if x not in list(nodes(h[1]))]
        _reaches(_reader(free), of, start, x, certificate["from"], [h for h in hypotheses if h not in free])
        at = [_at(side, x, certificate["from"]) for side in (lhs, rhs)]
        found = replay(certificate["start"])
        require(type(found) is Replayed, "a start that is no plain statement")
        require(all(h in free for h in found.hypotheses), "a start with a hypothesis of its own")
        there = _reader(free)
        for side, proved in zip(at, (found.lhs, found.rhs), strict=True):
            zero(there, subtract(there.closed(side), there.closed(proved)))
        strict = len(relation) == 1 and relation not in IMPLIES[found.relation]
        require(relation + ("=" if strict else "") in IMPLIES[found.relation], f"the start gives {found.relation}")
        require(not strict or abs(k.signed(subtract(k.closed(x), start))) == 2, "a strict relation at the start itself")
        for key, way in (("above", 1), ("below", -1)):
            beyond = subtract(k.closed(x), start) if way == 1 else subtract(start, k.closed(x))
            _side(certificate[key], lhs, relation, rhs, x, way, hypotheses, beyond, strict)
        return Replayed(lhs, relation, rhs, tuple(hypotheses), ())

    return guarded(run, certificate)[0]  # type: ignore[no-any-return]


def _reader(hypotheses: Any, *more: Fact) -> Reader:
    k = Reader()
    suppose(k, hypotheses)
    for fact in more:
        k.learn(fact)
    return k


def _mentions(e: Expression, x: Atom) -> bool:
    return x.text in e.text


def _at(node: Any, x: Any, value: Any) -> Any:
    """The term with the value in the place of the symbol."""
    return value if node == x else [_at(n, x, value) for n in node] if isinstance(node, list) else node


def _reaches(k: Reader, x: Atom, start: Expression, symbol: Any, value: Any, hypotheses: list[Any]) -> None:
    """What is supposed of x, and its domain, is an interval that the starting point belongs to or is an end of."""
    known = x.name[1]
    for end, sign in ((known.lower, 1), (known.upper, -1)):
        if end is not None:
            require(k.sign(scale(subtract(start, k.read(["Rational", ["q", str(end)]], {})), sign)) > 0, "a start outside of the domain")
    for kind, term in hypotheses:
        require(kind in ("positive", "nonnegative"), f"a hypothesis of kind {kind}, which leaves no interval")
        require(not _mentions(k.derivative(_reader([[kind, term]]).closed(term), x), x), "a hypothesis that is not linear")
        require(k.sign(k.closed(_at(term, symbol, value))) > 0, "a start outside of what is supposed")


def _side(part: Any, lhs: Any, relation: str, rhs: Any, x: Any, way: int, hypotheses: Any, beyond: Expression, strict: bool) -> None:
    """On one side of the start the difference moves away from it, or there is no x."""
    if part is None:
        k = _reader(hypotheses)
        require(k.sign(scale(beyond, -1)) > 0, "a side of the start that is left out, and may hold numbers")
        return
    form(part, {"factor", "premise"}, "a slope")
    k = _reader(hypotheses, Fact("positive", beyond, (), "beyond the start", True))
    found = replay(part["premise"])
    wanted = relation if way == 1 else _FLIPPED[relation]
    wanted = wanted if strict or len(wanted) == 2 else wanted + "="
    require(type(found) is Replayed and wanted in IMPLIES[found.relation], f"a slope that is not known to be {wanted}")
    for hypothesis in found.hypotheses:
        own = hypothesis[0] in ("positive", "nonnegative") and k.closed(hypothesis[1]) == beyond
        require(own or hypothesis in hypotheses, "a slope with a hypothesis of its own")
    require(k.written(part["factor"], {}, True) == 2, "a factor that is not known to be positive")
    slope = subtract(*(k.read(["Derivative", side, x], {}) for side in (lhs, rhs)))
    gap = subtract(k.closed(found.lhs), k.closed(found.rhs))
    zero(k, subtract(gap, k.multiply(k.closed(part["factor"]), slope)))
