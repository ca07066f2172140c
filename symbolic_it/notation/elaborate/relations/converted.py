"""Sides in the middle of a chain that turn nats into bits by themselves: 1 nat = 1/ln 2 ≈ 1.44 bits, with 0.693 for ln 2."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...syntax import nodes as s
from ...syntax.nodes import Chain, Node
from ...syntax.walk import walk

_LN2 = Fraction(693147, 10**6)
_NATS, _BITS = ("nat", "nats"), ("bit", "bits", "shannon", "shannons")


def with_units_midway(chain: Chain) -> Chain:
    """The chain, those sides with the unit that they convert to: that of the next side that has one."""
    if chain.first is None or len(chain.links) < 2:
        return chain
    sides = [chain.first, *(link.right for link in chain.links)]
    units = [side.unit if isinstance(side, s.WithUnit) else None for side in sides]
    links = list(chain.links)
    for k in range(1, len(sides) - 1):
        before = next((u for u in reversed(units[:k]) if u is not None), None)
        behind = next((u for u in units[k + 1 :] if u is not None), None)
        if before is None or behind is None or units[k] is not None or any(isinstance(x, s.WithUnit) for x in walk(sides[k])):
            continue
        to_bits = before.word in _NATS and behind.word in _BITS
        to_nats = before.word in _BITS and behind.word in _NATS
        if (to_bits and _is_divided(sides[k], _LN2, 1 / _LN2)) or (to_nats and _is_divided(sides[k], 1 / _LN2, _LN2)):
            links[k - 1] = replace(links[k - 1], right=s.WithUnit(sides[k], behind, span=sides[k].span))
    return replace(chain, links=tuple(links))


def _is_divided(node: Node, by: Fraction, times: Fraction) -> bool:
    match node:
        case s.Div(_, below):
            return _is(below, by)
        case s.Mul(left, right):
            return any(_is(x, times) or (isinstance(x, s.Div) and _is(x.right, by)) for x in (left, right))
    return False


def _is(node: Node, value: Fraction) -> bool:
    """ln 2 (where it divides), or its decimals or those of its inverse, two or more."""
    match node:
        case s.Log(s.Number(_, argument), None, spelling):
            return value == _LN2 and argument == 2 and spelling in ("ln", "log")
        case s.Number(_, number, decimals):
            return decimals is not None and decimals >= 2 and abs(number - value) * 2 <= Fraction(1, 10 ** min(decimals, 5))
    return False
