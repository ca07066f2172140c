r"""Free energies by name: U - T S, and -T log Z or -log Z / beta; with another sign they are none.

A variational free energy is another thing, and so is any formula with more in it than letters. Source: MacKay 2003, section 31.1.
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Log, Name, Node
from ...notation.syntax.walk import walk
from ...patterns import regex

_CALLED = regex(r"\bfree energy\b|自由能|자유 ?에너지|自由エネルギー", re.I)
_OTHERS = regex(r"variational|\bnegative\b|\bminus\b|expected free|bethe|\bbound|变分|변분|変分|负|음의|負の", re.I)
_ENERGIES, _ENTROPIES, _TEMPERATURES = (frozenset(x) for x in (("U", "E"), ("S", "H"), ("T", "tau")))


def of_free_energy(left: Node, relation: str, right: Node, words: str) -> Verdict | None:
    """The verdict on a letter F that the words call a free energy; None for any other formula."""
    head = left.head if isinstance(left, n.Call) else left
    if relation not in ("=", ":=", "equiv") or not isinstance(head, Name) or head.base not in ("F", "A") or _CALLED.search(words) is None:
        return None
    if _OTHERS.search(words) is not None:
        return None
    right_way = _of_energies(right)
    right_way = _of_a_partition(right) if right_way is None else right_way
    if right_way is None:
        return Verdict("undecided", "called a free energy; that it is this is not shown") if _is_of_letters(right) else None
    if right_way:
        return Verdict("definition", "agrees with the definition of the free energy")
    return Verdict("convention-mismatch", "not the free energy: it would be with a sign changed")


def _of_energies(node: Node) -> bool | None:
    """Whether it is U - T S; None where it is no sum or difference of the two."""
    match node:
        case n.Sub(energy, heat) if _is_energy(energy) and _is_heat(heat):
            return True
        case n.Add(energy, heat) if _is_energy(energy) and _is_heat(heat):
            return False
        case n.Sub(heat, energy) if _is_energy(energy) and _is_heat(heat):
            return False
    return None


def _is_energy(node: Node) -> bool:
    """U, E, <E>."""
    if isinstance(node, n.Vector) and len(node.items) == 1:
        return _is_energy(node.items[0])
    return isinstance(node, Name) and node.base in _ENERGIES


def _is_heat(node: Node) -> bool:
    match node:
        case n.Mul(Name() as t, Name() as s) | n.Call(Name() as t, (Name() as s,), juxtaposed=True):
            return t.base in _TEMPERATURES and s.base in _ENTROPIES
    return False


def _of_a_partition(node: Node) -> bool | None:
    r"""Whether it is -T \log Z, -k T \log Z, -\log Z / \beta or -\log Z; None where it is nothing like that."""
    sign, body = (True, node.body) if isinstance(node, n.Neg) else (False, node)
    factors = []
    while isinstance(body, n.Mul):
        if isinstance(body.left, n.Neg):
            sign, body = not sign, n.Mul(body.left.body, body.right)
            continue
        factors.append(body.left)
        body = body.right
    if not isinstance(body, Log) or not isinstance(body.arg, Name) or body.arg.base != "Z" or body.power is not None:
        return None
    known = all(_is_temperature(x) for x in factors)
    return sign if known else None


def _is_temperature(node: Node) -> bool:
    if isinstance(node, n.Mul):
        return _is_temperature(node.left) and _is_temperature(node.right)
    if isinstance(node, n.Div):
        return isinstance(node.left, n.Number) and node.left.value == 1 and isinstance(node.right, Name) and node.right.base == "beta"
    return isinstance(node, Name) and (node.base in _TEMPERATURES or node.base == "k")


def _is_of_letters(node: Node) -> bool:
    return all(isinstance(x, Name | n.Add | n.Sub | n.Mul | n.Neg | n.Div | n.Number | Log) for x in walk(node))
