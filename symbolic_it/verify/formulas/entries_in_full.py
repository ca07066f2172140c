r"""Entries of what has a parameter, written out: the p_i(T) of p_i(T) = e^{z_i/T} / \sum_k e^{z_k/T}."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from ...notation.context import Context
from ...notation.elaborate.roles.letters import index_letters, key_if_any, stem
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import placed
from ...notation.syntax.walk import walk
from ..model import Claim
from .derivatives_in_full import with_called_functions
from .put_in_numbers import Given

Judged = Callable[[n.Statement], list[Claim]]
_FRESH = "klmnijuvst"


def by_their_formulas(
    claims: list[Claim], statement: n.Statement, context: Context, formulas: Mapping[str, Given], judged: Judged
) -> list[Claim]:
    """The claims, those that were not understood as they are with such entries written out, or with Z(t) for the Z of d log Z / dt."""
    for other in (_in_full(statement, formulas), with_called_functions(statement, context)):
        if other == statement or all(c.verdict.word != "not-understood" for c in claims):
            continue
        found = judged(other)
        if len(found) == len(claims):
            claims = [
                new if old.verdict.word == "not-understood" and _is_shown(new) else old for old, new in zip(claims, found, strict=True)
            ]
    return claims


def _is_shown(claim: Claim) -> bool:
    return claim.verdict.word in ("proved", "confirmed", "refuted")


def _in_full(statement: n.Statement, formulas: Mapping[str, Given]) -> n.Statement:
    """The statement with such entries written out."""
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

    return rebuilt(statement, change)


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
