"""Logarithms and exponents: how far a log reaches, its base, and the unit of an entropy in an exponent."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ....terms.term import TWO, Entry, Log, Mul, Pow, Term, as_term
from ...syntax import nodes as s
from ...syntax.nodes import Name, Node
from ...syntax.walk import walk
from ..formula import Env, Formula
from ..roles.letters import key
from ..unfolding import with_meanings
from .units import dimension, in_force

OF_THE_FIRST_FACTOR = "the logarithm is taken of the first factor after it only"
_BASES = {Fraction(2): "bits", Fraction(10): "bans"}


def exponent_env(f: Formula, env: Env, node: Node, local: str) -> Env:
    """The unit of an entropy in an exponent: that of the base, unless the text has fixed another unit."""

    env = _with_base(f, env, node, local)
    told = _told_by_factors(f)
    if told is not None:
        return replace(env, unit=told)
    if dimension(f, node).kind not in ("quantity",):
        return replace(env, unit=local) if dimension(f, node).word else env
    stated = f.context.unit is not None or f.context.log_base is not None
    force = in_force(f)
    base = {"nats": "e", "bits": "2", "bans": "10"}[local]
    if not stated:
        if local != "nats":
            f.choices.assume(f"the entropy in the exponent of {base} is in {local}")
        return replace(env, unit=local)
    if force == local:
        return replace(env, unit=local)
    unit = f.choices.among(
        ("exponent", local),
        (force, f"the entropy in the exponent of {base} is in {force}, the unit in force"),
        (local, f"the entropy in the exponent of {base} is in {local}"),
    )
    return replace(env, unit=unit)


def _told_by_factors(f: Formula) -> str | None:
    """e^{H ln 2} and 2^{H/ln 2}: the factor converts H, which is in bits in the first, in nats in the second, and so everywhere here."""
    units = set()
    for power in (n for side in f.sides for n in walk(side)):
        match power:
            case s.Pow(s.Name("e", sub=None), s.Mul(left, right)) | s.Apply("exp", (s.Mul(left, right),)):
                units |= {unit for a, b in ((left, right), (right, left)) if (unit := _unit_of_log(f, a)) and _is_quantity(f, b)}
            case s.Pow(s.Number(_, value), s.Div(top, bottom)) if _unit_of_log(f, bottom) == _BASES.get(value) and _is_quantity(f, top):
                units.add("nats")
    return units.pop() if len(units) == 1 else None


def _unit_of_log(f: Formula, node: Node) -> str | None:
    """bits for ln 2, bans for ln 10."""
    if not isinstance(node, s.Log) or node.base is not None or not isinstance(node.arg, s.Number):
        return None
    natural = node.spelling == "ln" or (node.spelling == "log" and f.context.log_base in (None, "e"))
    return _BASES.get(node.arg.value) if natural else None


def _is_quantity(f: Formula, node: Node) -> bool:
    return dimension(f, node).kind == "quantity"


def _with_base(f: Formula, env: Env, node: Node, local: str) -> Env:
    """2^{-1/N sum log p}: where the text states no base, a logarithm in a power of 2 is most likely one to base 2."""
    power = {"bits": 2, "bans": 10}.get(local)
    if power is None or f.context.log_base is not None or not any(_is_plain(n) for n in with_meanings(f, node)):
        return env
    taken = f.choices.among(
        ("log in a power", power),
        (power, f"log in a power of {power} is the logarithm to base {power}"),
        (None, ""),
    )
    return replace(env, log_base=taken)


def _is_plain(node: Node) -> bool:
    return isinstance(node, s.Log) and node.base is None and node.spelling == "log"


def logarithm(f: Formula, env: Env, node: s.Log) -> Term:
    if node.ambiguous and node.bare and not isinstance(node.arg, (s.Mul, s.Div)):
        f.choices.assume(OF_THE_FIRST_FACTOR)
    elif node.ambiguous and node.bare and node.power is None:
        shorter = f.choices.among(
            (node, "log extent"),
            (False, "the logarithm is taken of the whole product or quotient after it"),
            (True, OF_THE_FIRST_FACTOR),
        )
        if shorter:
            return _shorter_logarithm(f, env, node)
    of = f.value(env, node.arg)
    factors = [x.base if isinstance(x, Pow) else x for x in of.args] if isinstance(of, Mul) else []
    f.logged |= {x.array.name for x in factors if isinstance(x, Entry)}
    out: Term = Log(of, _base(f, env, node))
    return out if node.power is None else Pow(out, f.value(env, node.power))


def _shorter_logarithm(f: Formula, env: Env, node: s.Log) -> Term:
    """log p/q as (log p)/q."""
    arg = node.arg

    def first(n: Node) -> Node:
        if isinstance(n, (s.Mul, s.Div)):
            inner = first(n.left)
            return inner if inner is None else _rebuilt(n, inner)
        return s.Log(n, node.base, node.spelling, None, True, span=n.span)

    def _rebuilt(n: s.Mul | s.Div, left: Node) -> Node:
        if isinstance(n, s.Mul):
            return s.Mul(left, n.right, n.explicit, span=n.span)
        return s.Div(left, n.right, n.inline, span=n.span)

    if not isinstance(arg, (s.Mul, s.Div)):
        return Log(f.value(env, arg), _base(f, env, node))
    return f.value(env, first(arg))


def _base(f: Formula, env: Env, node: s.Log) -> Term | None:
    if node.base is not None:
        if isinstance(node.base, Name) and key(node.base) == "e":
            return None
        return f.value(env, node.base)
    if node.spelling == "ln":
        return None
    if node.spelling == "lb":
        return TWO
    if node.spelling == "lg":
        return f.choices.among("lg", (TWO, "lg is the logarithm to base 2"), (as_term(10), "lg is the logarithm to base 10"))
    base = f.context.log_base if env.log_base is None else env.log_base
    return None if base in (None, "e") else as_term(base)
