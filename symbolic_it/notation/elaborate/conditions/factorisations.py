"""Factorisations: p(x, y) = p(x) p(y), p(z|x, y) = p(z|y) and their like say which variables are independent.

p(A, B, C) p(C) = p(A, C) p(B, C) says that A and B are independent given C; a product of p(A|B), each A new and each B among those
before, says that A is independent of the others before given B. Source: Lauritzen 1996, section 3.2.
"""

from __future__ import annotations

from collections import Counter

from ....terms.statement import Independence
from ...syntax import nodes as s
from ...syntax.nodes import Call, Chain, Name, Node
from ..roles.letters import axis_of, is_letter, is_variable, key

Group = frozenset[str]
Factor = tuple[Group, Group]  # p(left | right)
_EQUAL = frozenset(["=", "equiv", ":="])


def factorisation(chain: Chain) -> tuple[str, tuple[Independence, ...]] | None:
    """The law and the independences that an equation of products of its masses says; None where it says anything else."""
    if chain.first is None or len(chain.links) != 1 or chain.links[0].relation not in _EQUAL:
        return None
    heads: set[str] = set()
    left, right = _factors(chain.first, heads), _factors(chain.links[0].right, heads)
    if left is None or right is None or len(heads) != 1:
        return None
    found = _one(left, right) or _net(left, right) or _net(right, left)
    return None if found is None else (heads.pop(), found)


def _factors(node: Node, heads: set[str]) -> list[tuple[Factor, int]] | None:
    match node:
        case s.Mul(left, right) | s.Div(left, right):
            over, under = _factors(left, heads), _factors(right, heads)
            if over is None or under is None:
                return None
            return over + (under if isinstance(node, s.Mul) else [(factor, -power) for factor, power in under])
        case Call(Name(sub=None) as head, args, separators) if args:
            groups: tuple[set[str], set[str]] = (set(), set())
            for k, a in enumerate(args):
                axis = _axis(a)
                sign = separators[k - 1] if k else ","
                if axis is None or axis in groups[0] | groups[1] or sign not in (",", "|") or (sign == "|" and groups[1]):
                    return None
                groups[bool(groups[1]) or sign == "|"].add(axis)
            heads.add(key(head))
            return [((frozenset(groups[0]), frozenset(groups[1])), 1)]
    return None


def _axis(node: Node) -> str | None:
    """X for the outcome x, and for X = x."""
    if isinstance(node, Chain):
        event = node.first
        plain = len(node.links) == 1 and node.links[0].relation == "=" and is_letter(node.links[0].right)
        return key(event) if plain and isinstance(event, Name) and is_variable(event) else None
    axis = axis_of(node)
    return axis if isinstance(node, Name) and node.base.islower() and not node.accents and not node.sup and axis != "*" else None


def _one(left: list[tuple[Factor, int]], right: list[tuple[Factor, int]]) -> tuple[Independence, ...] | None:
    """p(A, B, C) p(C) = p(A, C) p(B, C), however it is written."""
    powers: Counter[Group] = Counter()
    for side, sign in ((left, 1), (right, -1)):
        for (own, given), power in side:
            powers[own | given] += sign * power
            powers[given] -= sign * power
    for sign in (1, -1):
        above = [g for g, n in powers.items() if g and n == sign]
        below = [g for g, n in powers.items() if g and n == -sign]
        if len(below) != 2 or len(above) + len(below) != sum(1 for g, n in powers.items() if g and n):
            continue
        both, common = below[0] | below[1], below[0] & below[1]
        wanted = {both, common} if common else {both}
        if set(above) == wanted and not wanted & set(below):
            return (_independence(below[0] - common, below[1] - common, common),)
    return None


def _net(left: list[tuple[Factor, int]], right: list[tuple[Factor, int]]) -> tuple[Independence, ...] | None:
    """p(A1, ..., An | G) = product of p(Ai | Bi), where every B is among G and the A before."""
    if len(left) != 1 or any(power != 1 for _, power in (*left, *right)):
        return None
    (whole, before), _ = left[0]
    pending, known, out = [factor for factor, _ in right], before, []
    while pending:
        ready = next(((own, given) for own, given in pending if given <= known and not own & known), None)
        if ready is None:
            return None
        pending.remove(ready)
        own, given = ready
        if known - given:
            out.append(_independence(known - given, own, given))
        known |= own
    return tuple(out) if known == before | whole and out else None


def _independence(a: Group, b: Group, given: Group) -> Independence:
    return Independence(tuple(sorted(a)), tuple(sorted(b)), tuple(sorted(given)))
