"""Sides: both sides of a link as numbers of one unit, with what is printed on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ....terms.term import Index, Term
from ...syntax import nodes as s
from ...syntax.nodes import Name, Node, Number
from ...syntax.walk import children, walk
from ..expressions.units import MIXED, NUMBER, OTHER, Dimension, convert, dimension, in_force, of_definition, unit_of
from ..expressions.vectors import at_outcome
from ..formula import Env, Formula
from ..functionals.functionals import of_call
from ..meaning import Printed, Side
from ..roles.letters import refuse


@dataclass(frozen=True, slots=True)
class Pair:
    """The two sides of a link, built but not yet resolved."""

    left: Side
    right: Side


def pair(f: Formula, env: Env, left: Node, right: Node, chain_unit: str | None) -> Pair:
    """Both sides as terms in one unit. chain_unit: the only unit written anywhere in the chain."""
    a, b = dimension(f, left), dimension(f, right)
    unit = working_unit(f, a, b, left, right, chain_unit)
    if unit is None or MIXED in (a, b):  # where a side converts units by itself, nothing more is converted
        plain = replace(env, unit=unit or chain_unit or in_force(f))
        return Pair(_side(left, f.value(plain, left), None), _side(right, f.value(plain, right), None))
    if _by_other_logarithms(f, a, b):
        return Pair(_as_numbers(f, env, left, a), _as_numbers(f, env, right, b))
    return Pair(_in_unit(f, env, left, a, unit), _in_unit(f, env, right, b, unit))


def _unit_of_logs(f: Formula, d: Dimension) -> str | None:
    """The unit in which the logarithms of a side are, where no word says it."""
    if d.kind == "free":
        return in_force_of_logs(f)
    return d.unit if d.kind == "unit" and not d.word else None


def _by_other_logarithms(f: Formula, a: Dimension, b: Dimension) -> bool:
    """ "log_2 p(x) >= E[ln p(x|z)] - D": the logarithms of the sides are other numbers, which no unit makes the same."""
    units = {_unit_of_logs(f, a), _unit_of_logs(f, b)}
    return None not in units and len(units) > 1


def _as_numbers(f: Formula, env: Env, node: Node, d: Dimension) -> Side:
    unit = _unit_of_logs(f, d) or env.unit
    return _side(node, f.value(replace(env, unit=unit), node), None)


def vectors(f: Formula, env: Env, left: Node, right: Node, index: Index) -> Pair:
    """Both sides of an equality of vectors, at one outcome."""
    return Pair(_side(left, at_outcome(f, env, left, index), None), _side(right, at_outcome(f, env, right, index), None))


def working_unit(f: Formula, a: Dimension, b: Dimension, left: Node, right: Node, chain_unit: str | None) -> str | None:
    """The unit in which both sides of a link are compared; None where only plain numbers occur."""
    dimensions = (a, b)
    words = [d for d in (b, a) if d.word]
    if words:
        return words[0].unit
    if not any(_holds_quantity(f, n) for n in (left, right)):
        return None
    if OTHER in dimensions:
        raise refuse(left, "a named quantity beside a logarithm of another base", "log, ln, log_2 or log_10")
    if chain_unit is not None:
        return chain_unit
    force = in_force(f)
    written = sorted({d.unit for d in dimensions if d.kind == "unit" and d.unit is not None})
    stated = f.context.unit is not None
    if MIXED in dimensions or len(written) > 1:
        others = [u for u in (force, *written, "nats", "bits")]
        options = [(u, f"H, D and I are in {u}") for u in dict.fromkeys(others)]
        return f.choices.among("unit", *options)
    if len(written) == 1 and written[0] != force:
        if not stated:
            f.choices.assume(f"H, D and I are in {written[0]}, as the logarithm beside them is")
            return written[0]
        return f.choices.among(
            "unit",
            (force, f"H, D and I are in {force}, the unit in force"),
            (written[0], f"H, D and I are in {written[0]}, as the logarithm beside them is"),
        )
    return force


def _holds_quantity(f: Formula, node: Node) -> bool:
    """Whether a named quantity occurs where its unit matters (not under an exponent, which has a unit of its own)."""
    match node:
        case s.Pow(base) | s.Log(base):
            return _holds_quantity(f, base)
        case s.Apply("exp"):
            return False
        case s.Call() | Name():
            if dimension(f, node).kind == "quantity":
                return True
            if (inside := of_definition(f, node, lambda body: _holds_quantity(f, body))) is not None:
                return inside
            return isinstance(node, s.Call) and of_call(node) is None and any(_holds_quantity(f, a) for a in node.args)
    return any(_holds_quantity(f, child) for child in children(node))


def _in_unit(f: Formula, env: Env, node: Node, d: Dimension, unit: str) -> Side:
    """One side as a number of the unit: logarithms on it set the unit it is first built in."""
    own = unit
    if d.kind == "unit" and not d.word and d.unit is not None:
        own = d.unit
    elif d.kind == "free":
        own = in_force_of_logs(f)
    term = f.value(replace(env, unit=own), node)
    return _side(node, convert(term, own, unit) if d != NUMBER else term, unit)


def in_force_of_logs(f: Formula) -> str:
    """The unit of a logarithm without a base."""
    from ..expressions.units import unit_of_base

    return unit_of_base(f.context.log_base)


def _side(node: Node, term: Term, unit: str | None) -> Side:
    rounded = tuple(n for n in walk(node) if isinstance(n, Number) and n.decimals is not None)
    return Side(node, term, unit, None, printed_number(node), rounded)


def printed_number(node: Node) -> Printed | None:
    """The number that a side is, if it is just one: 0.693, -0.15, 2 bits."""
    negative = False
    while True:
        match node:
            case s.WithUnit(body):
                node = body
            case s.Neg(body):
                node, negative = body, not negative
            case Number():
                return Printed(node, negative)
            case _:
                return None


def unit_ahead(sides: Iterable[Node]) -> str | None:
    """The first unit that is written behind one of the sides: H(p) = 1/2 + 3/4 = 5/4 bits = 0.866 nats is worked out in bits."""
    return next((unit_of(side.unit) for side in sides if isinstance(side, s.WithUnit)), None)


def unit_in_chain(f: Formula, sides: list[Node]) -> str | None:
    """The unit that is written on the sides of a chain, if it is one; else that of its logarithms, if the text fixed none."""
    units = {unit_of(n.unit) for side in sides for n in walk(side) if isinstance(n, s.WithUnit)}
    if not units and f.context.unit is None and len(sides) > 2:
        dimensions = [dimension(f, side) for side in sides]
        units = {d.unit for d in dimensions if d.kind == "unit" and d.unit is not None} if MIXED not in dimensions else set()
        if len(units) == 1 and units != {in_force(f)} and any(d.kind == "quantity" for d in dimensions):
            f.choices.assume(f"H, D and I are in {next(iter(units))}, as the logarithm beside them is")
    return units.pop() if len(units) == 1 else None
