r"""Laws written by an entry: D(p_i || q_i) = \sum_i p_i \log(p_i/q_i) is of p and q, E_{p_i}[f_i] is under p."""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import BigOp, Call, Name, Node, Statement
from ...syntax.walk import walk
from ..functionals.functionals import of_call
from ..roles.letters import LAWS, is_letter, stem
from ..shorthand import rebuilt


def laws_by_entries(statement: Statement) -> Statement:
    """Such laws by their own names: the letter below is bound elsewhere in the formula, or the law stands there without it."""
    sums = [op for op in walk(statement) if isinstance(op, BigOp) and any(_binds(op, n) for n in walk(op.body))]
    entries = {n for op in sums for n in walk(op.body) if _binds(op, n)}
    whole = {n for n in walk(statement) if isinstance(n, Name) and n.sub is None}

    def change(node: Node) -> Node | None:
        match node:
            case BigOp("E", binder) if len(binder.names) == 1 and binder.distribution is None and _is_entry(binder.names[0]):
                (law,) = binder.names
                assert isinstance(law, Name) and law.sub is not None
                below = {n.sub for n in walk(node.body) if isinstance(n, Name) and n.sub is not None}
                if law.base not in LAWS or stem(law) not in whole or below != {law.sub}:
                    return None
                return replace(node, binder=replace(binder, names=(law.sub,), distribution=stem(law)))
            case BigOp() if node in sums:
                return node
            case Call() if of_call(node) is not None and any(a in entries for a in node.args):
                return replace(node, args=tuple(stem(a) if isinstance(a, Name) and a in entries else a for a in node.args))
            case _:
                return None

    return rebuilt(statement, change)


def _is_entry(node: Node) -> bool:
    return isinstance(node, Name) and is_letter(node.sub) and not node.sup and node.upper is None


def _binds(op: BigOp, node: Node) -> bool:
    return op.kind in ("sum", "prod", "int") and isinstance(node, Name) and _is_entry(node) and node.sub in op.binder.names
