"""Refuting statements about arg min: a parameter that ranges over two exact laws is enough.

For a family of two members the minimiser of f and that of g are read off exact values; where they differ, "arg min f = arg min g"
is false. Ties refute nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..enclosure.digits import enclosure
from ..enclosure.errors import Unevaluable
from ..enclosure.evaluate import evaluate
from ..enclosure.point import Point
from ..enclosure.value import Undefined, Value, compare
from ..terms.statement import Relation
from ..terms.term import Argument, Term
from .verdict import Verdict
from .witness import point_json, sample_points

TRIES = 60


def refute_argument(claim: Relation) -> Verdict | None:
    """ "refuted" with a two-member family, or None."""
    left, right = claim.lhs, claim.rhs
    if claim.relation != "=" or not isinstance(left, Argument) or not isinstance(right, Argument) or left.parameter != right.parameter:
        return None
    points = sample_points((left.body, right.body), TRIES)
    for first in points:
        for second in points:
            if first is second or first.sizes != second.sizes:
                continue
            other = _moved(first, second, left.parameter)
            if other is None:
                continue
            f, g = (_choice(a, first, other) for a in (left, right))
            if f is not None and g is not None and f != g:
                return _verdict(left, right, first, other, f, g)
    return None


def _moved(first: Point, second: Point, parameter: str) -> Point | None:
    """The first point with the laws that depend on the parameter taken from the second."""

    def moves(name: str) -> bool:
        return name.partition("(")[0].split("_")[-1] == parameter or name == parameter  # r_theta(y_c, x) as well

    laws = {law: second.laws[law] if moves(law.name) else table for law, table in first.laws.items()}
    arrays = {a: second.arrays[a] if moves(a.name) else table for a, table in first.arrays.items()}
    symbols = {s: second.symbols[s] if moves(s.name) else v for s, v in first.symbols.items()}
    out = replace(first, laws=laws, arrays=arrays, symbols=symbols)
    return None if out == first else out


def _choice(argument: Argument, first: Point, second: Point) -> int | None:
    """Which of the two members is chosen: 0, 1, or None for a tie or a value that is not known."""
    a, b = _value(argument.body, first), _value(argument.body, second)
    if a is None or b is None:
        return None
    order = compare(a, b)
    if order not in ("less", "greater"):
        return None
    return int((order == "greater") == (argument.kind == "min"))


def _value(term: Term, point: Point) -> Value | None:
    try:
        out = evaluate(term, point)
    except Unevaluable:
        return None
    return None if isinstance(out, Undefined) else out


def _verdict(left: Argument, right: Argument, first: Point, second: Point, f: int, g: int) -> Verdict:
    members: list[dict[str, Any]] = [point_json(first), point_json(second)]
    values = [[enclosure(v) if (v := _value(a.body, p)) is not None else "" for p in (first, second)] for a in (left, right)]
    witness = {"family": members, "values": members[0], "lhs": str(f + 1), "rhs": str(g + 1), "objectives": values}
    message = f"over a family of two members the left side chooses member {f + 1}, the right side member {g + 1}"
    return Verdict("refuted", message, witness=witness)
