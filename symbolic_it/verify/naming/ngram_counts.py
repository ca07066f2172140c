r"""Probabilities of n-grams by their counts: P(w_i | w_{i-1}) = C(w_{i-1}, w_i)/C(w_{i-1}), smoothed or not.

Source: Jurafsky and Martin 2023, sections 3.1 and 3.5.
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from .products import as_product

_COUNTS = frozenset(["C", "c", "count", "Count", "N", "n", "freq", "#"])
_LAWS = frozenset(["P", "p", "q", "Q"])
TITLE = "estimate of an n-gram's probability by its counts"


def of_ngram_counts(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on a conditional probability of a word that is a ratio of counts; None for any other formula."""
    if (
        relation not in ("=", ":=", "approx")
        or not isinstance(left, n.Call)
        or not isinstance(left.head, n.Name)
        or left.head.base not in _LAWS
    ):
        return None
    if not isinstance(right, n.Div):
        return None
    if "|" not in left.separators:
        return _of_one_word(left, right)
    bar = left.separators.index("|") + 1
    words, history = left.args[:bar], left.args[bar:]
    above, more = _count(right.left)
    below, total = _count(right.right)
    if (
        len(words) != 1
        or above is None
        or below is None
        or above[0] != below[0]
        or not all(isinstance(x, n.Name) for x in (*words, *history))
    ):
        return None
    (word,) = words
    if more is None and total is None:
        smoothing = None
    elif isinstance(more, (n.Number, n.Name)) and isinstance(total, (n.Name, n.Mul, n.Abs)):
        smoothing = (more, total)
    else:
        return None
    if smoothing is not None and not _adds_up(*smoothing):
        return Verdict("undecided", _NOT_ONE)
    if below[1] == history and above[1] == (*history, word):
        return Verdict("definition", f"agrees with the {TITLE}")
    if above[1] == history and below[1] == (*history, word) and smoothing is None:
        return Verdict("convention-mismatch", f"not the {TITLE}: it would be with a ratio changed")
    if below[1] == (word,) != history and above[1] == (*history, word):
        return Verdict("convention-mismatch", f"not the {TITLE}: the count below is that of what is given, not of the word")
    return None


def _of_one_word(left: n.Call, right: n.Div) -> Verdict | None:
    """P(w) = (C(w) + 1)/(N + V); None without smoothing."""
    above, more = _count(right.left)
    if above is None or more is None or above[1] != tuple(_members(left.args)):
        return None
    total = right.right.right if isinstance(right.right, n.Add) else None
    whole = isinstance(right.right, n.Add) and isinstance(right.right.left, (n.Name, n.BigOp))
    return (
        Verdict("definition", f"agrees with the {TITLE}")
        if whole and total is not None and _adds_up(more, total)
        else Verdict("undecided", _NOT_ONE)
    )


_NOT_ONE = "what is added above, for each word, is not what is added below"


def _adds_up(more: n.Node, total: n.Node) -> bool:
    """1 and V, or k and k V: what is added below is what is added above to each of V words."""
    if isinstance(more, n.Number):
        return more.value == 1 and isinstance(total, (n.Name, n.Abs))
    return isinstance(total, n.Mul) and more in (total.left, total.right)


def _count(node: n.Node) -> tuple[tuple[n.Node, tuple[n.Node, ...]] | None, n.Node | None]:
    """The function that counts and what it is of, and what is added to it."""
    if isinstance(node, n.Add):
        found, _ = _count(node.left)
        return found, node.right
    if not isinstance(node, n.Call) or not isinstance(node.head, n.Name) or node.head.base not in _COUNTS or "|" in node.separators:
        return None, None
    return (node.head, tuple(_members(node.args))), None


def _members(args: tuple[n.Node, ...]) -> list[n.Node]:
    """w_{i-1}, w_i and w_{i-1} w_i alike."""
    out: list[n.Node] = []
    for a in args:
        product = as_product(a) if isinstance(a, n.Call) else a
        if isinstance(product, n.Mul):
            out += _members((product.left, product.right))
        elif isinstance(a, n.Seq):
            out += _members(a.items)
        else:
            out.append(a)
    return out
