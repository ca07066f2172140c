"""What a sum without an index runs over: the outcomes in its body that stand nowhere outside, or those of its bare laws."""

from __future__ import annotations

from ...syntax.nodes import BigOp, Call, Name, Node
from ...syntax.walk import children, mentions, walk
from ..formula import Env, Formula
from ..left_out_indices import outside_sums
from ..roles.letters import index_letters, is_letter, key, refuse, stem, variable_subscript


def letters_of(f: Formula, env: Env, node: BigOp) -> list[Name]:
    """The index that `sum p(x) log p(x)` leaves out: the outcomes written in its body that stand nowhere outside.

    In `sum a_i / (sum b_j)` each sum has its own: what stands below a sum within another is bound by the outer one first.
    """
    found: dict[str, Name] = {}
    for n in outside_sums(node.body):
        if isinstance(n, BigOp) and (n.kind not in ("sum", "prod", "int") or n.binder.distribution is not None):
            return []
        inside: tuple[Node, ...] = ()
        if isinstance(n, Call) and isinstance(n.head, Name) and f.roles.is_law(key(n.head)):
            inside = n.args
        elif isinstance(n, Name) and f.roles.is_law(key(stem(n))):
            inside = index_letters(n.sub) or ()
        for a in inside:
            if isinstance(a, Name) and is_letter(a) and key(a) not in env.bound and not any(_is_free(side, a, node) for side in f.sides):
                found.setdefault(key(a), a)
    if found:
        f.choices.assume(f"the sum without an index runs over {', '.join(found)}")
    return list(found.values())


def _is_bare(tree: BigOp, like: BigOp) -> bool:
    return tree.kind == like.kind and not tree.binder.names and tree.binder.distribution is None


def _is_free(tree: Node, name: Name, but: BigOp) -> bool:
    """Whether a name occurs free outside one sum; another sum without an index, unless it is around it, runs over it, too."""
    if (tree.span == but.span and isinstance(tree, BigOp)) or not mentions(tree, (name,)):
        return False
    if isinstance(tree, BigOp):
        around = any(isinstance(n, BigOp) and n.span == but.span for n in walk(tree.body))
        if name in tree.binder.names or (_is_bare(tree, but) and not around):
            return False
    return tree == name or any(_is_free(child, name, but) for child in children(tree))


def bare_axes(f: Formula, node: BigOp) -> int:
    """How many outcomes a sum without an index runs over: as many as its bare laws have."""
    heads = {id(n.head) for n in walk(node.body) if isinstance(n, Call)}
    counts = {
        len(f.law(key(n)).axes)
        for n in walk(node.body)
        if isinstance(n, Name) and id(n) not in heads
        if index_letters(n.sub) is None and variable_subscript(n.sub) is None and f.roles.is_law(key(n))
    }
    if len(counts) > 1:
        raise refuse(node, "a sum without an index over laws of different shape", "the index")
    if not counts:
        raise refuse(node, "a sum without an index", "the index, or distributions to sum over")
    return counts.pop()
