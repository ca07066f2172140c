r"""Entries of what has a parameter, written out: p_i(T)/p_j(T) where the text says p_i(T) = e^{z_i/T} / \sum_k e^{z_k/T}."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from ...notation.elaborate.roles.letters import index_letters, key_if_any, stem
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import placed
from ...notation.syntax.walk import walk
from ..model import Claim
from .put_in_numbers import Given

Judged = Callable[[n.Statement], list[Claim]]
_FRESH = "klmnijuvst"


def by_their_formulas(claims: list[Claim], statement: n.Statement, formulas: Mapping[str, Given], judged: Judged) -> list[Claim]:
    """The claims, those that were not understood as they are with such entries written out."""
    if all(c.verdict.word != "not-understood" for c in claims) or (other := _in_full(statement, formulas)) is None:
        return claims
    found = judged(other)
    if len(found) != len(claims):
        return claims
    return [
        new if old.verdict.word == "not-understood" and new.verdict.word in ("proved", "confirmed", "refuted") else old
        for old, new in zip(claims, found, strict=True)
    ]


def _in_full(statement: n.Statement, formulas: Mapping[str, Given]) -> n.Statement | None:
    """The statement with such entries written out; None where it has none."""
    used = {x.base for x in walk(statement) if isinstance(x, n.Name)}

    def change(node: n.Node) -> n.Node | None:
        formula = _formula(node, formulas)
        if formula is None or not isinstance(node, n.Call) or not isinstance(node.head, n.Name):
            return None
        (index,) = index_letters(node.head.sub) or (None,)
        assert index is not None and formula.entry is not None
        put = {formula.entry: index, **dict(zip(formula.parameters, node.args, strict=True))}
        whole: n.Node = placed(rebuilt(_with_fresh_letters(formula.body, used), put.get), node.span)
        return whole

    out = rebuilt(statement, change)
    return None if out == statement else out


def _formula(node: n.Node, formulas: Mapping[str, Given]) -> Given | None:
    """What the text says that p_i(T) is, where it has an index and as many parameters."""
    if not isinstance(node, n.Call) or not isinstance(node.head, n.Name) or not set(node.separators) <= {","}:
        return None
    below = index_letters(node.head.sub)
    found = formulas.get(key_if_any(stem(node.head)))
    if below is None or len(below) != 1 or found is None or found.entry is None or not found.shown:
        return None
    return found if found.parameters and len(found.parameters) == len(node.args) else None


def _with_fresh_letters(body: n.Node, used: set[str]) -> n.Node:
    """The formula, its sums over letters that stand nowhere else."""
    taken = used | {x.base for x in walk(body) if isinstance(x, n.Name)}

    def change(node: n.Node) -> n.Node | None:
        if not isinstance(node, n.BigOp) or len(node.binder.names) != 1:
            return None
        fresh = next((x for x in _FRESH if x not in taken), None)
        if fresh is None:
            return None
        taken.add(fresh)
        put: dict[n.Node, n.Node] = {node.binder.names[0]: n.Name(fresh)}
        return replace(node, binder=replace(node.binder, names=(n.Name(fresh),)), body=rebuilt(rebuilt(node.body, change), put.get))

    return rebuilt(body, change)
