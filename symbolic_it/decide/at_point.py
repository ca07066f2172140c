"""The verdict at one exact point: that of the data that a text gives."""

from __future__ import annotations

from typing import Any

from ..enclosure.digits import enclosure
from ..enclosure.errors import Unevaluable
from ..enclosure.evaluate import evaluate
from ..enclosure.orders import HOLDS
from ..enclosure.point import Point
from ..enclosure.value import Infinite, Undefined, compare
from ..terms.statement import Relation
from ..terms.term import Constant, Mul
from .verdict import Verdict
from .witness import point_json


def both_infinite(claim: Relation, lhs: object, rhs: object) -> bool:
    """Whether both values are infinite and infinity itself is not written: log 0 and 1 + log 0 are no numbers that are equal."""
    factors = [t for side in (claim.lhs, claim.rhs) for t in (side.args if isinstance(side, Mul) else (side,))]
    return isinstance(lhs, Infinite) and isinstance(rhs, Infinite) and not any(isinstance(t, Constant) and t.name == "oo" for t in factors)


def at_point(claim: Relation, point: Point) -> Verdict | None:
    """The verdict at one exact point; None where that does not settle it."""
    try:
        lhs, rhs = evaluate(claim.lhs, point), evaluate(claim.rhs, point)
    except Unevaluable:
        return None
    if isinstance(lhs, Undefined) or isinstance(rhs, Undefined):
        return None
    order = compare(lhs, rhs)
    if order in ("unknown", "undefined"):
        return None
    if order in HOLDS[claim.relation]:
        return Verdict("confirmed", "exact values agree")
    values: dict[str, Any] = {"values": point_json(point), "lhs": enclosure(lhs), "rhs": enclosure(rhs)}
    message = f"the left side is {enclosure(lhs, 8)}, the right side {enclosure(rhs, 8)}"
    return Verdict("refuted", message, witness=values, expected=enclosure(lhs, 8))
