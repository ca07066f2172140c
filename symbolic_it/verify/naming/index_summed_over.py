r"""Definitions of an entry by a formula that sums over its own index: N_k = \sum_k g_{nk} says nothing of one k."""

from __future__ import annotations

from ...notation.elaborate.roles.letters import index_letters, is_letter
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import children, walk


def index_is_summed_over(left: n.Node, right: n.Node) -> bool:
    """Whether an index of the left side is bound in every place of the right side in which it stands."""
    if not isinstance(left, n.Name):
        return False
    if isinstance(left.sub, n.Seq) and any(isinstance(x, n.Number) for x in left.sub.items[1:-1]):
        return False  # L_{t2i}: from text to image
    letters = [x for x in index_letters(left.sub) or () if is_letter(x)]
    sums = [x for x in walk(right) if isinstance(x, n.BigOp) and x.kind in ("sum", "prod")]
    return any(any(x in s.binder.names for s in sums) and not _is_free(x, right) for x in letters)


def _is_free(letter: n.Node, node: n.Node) -> bool:
    if isinstance(node, n.BigOp) and letter in node.binder.names:
        return any(_is_free(letter, x) for x in (node.binder.lower, node.binder.upper) if x is not None)
    return node == letter or any(_is_free(letter, x) for x in children(node))
