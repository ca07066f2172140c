r"""Cosine similarity: sim(u, v) = u^T v/(||u|| ||v||), in whatever way its scalar product is written."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex

_NAMES = frozenset(["sim", "Sim", "cos", "cossim", "cosine", "similarity", "Similarity"])
_LETTERS = frozenset(["s", "S", "c"])
_SPOKEN = regex(r"cosine|cosinus|kosinus|coseno|cosseno|余弦|コサイン|코사인|косинус", re.I)
_OTHERWISE = regex(r"\b(?:distance|negative|negated|minus|loss|dissimilarity|inverse|reciprocal)\b|距离|거리|距離|损失|손실|損失", re.I)
TITLE = "cosine similarity"


def of_cosines(left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on a similarity of two vectors that is made of their scalar product and their lengths; None for any other formula."""
    pair = _compared(left)
    if relation not in ("=", ":=") or pair is None or not any(isinstance(x, n.Norm) for x in walk(right)):
        return None
    spoken = _SPOKEN.search(words) is not None
    if not spoken and _head(left) in _LETTERS:
        return None
    sign, above, below = _factors(right)
    vectors = [_bare(x) for x in above]
    if sign > 0 and len(vectors) == 2 and _is_pair(vectors, pair) and _is_product(above) and _are_lengths(below, pair):
        return Verdict("definition", f"agrees with the definition of {TITLE}")
    parts = [x.body if isinstance(x, n.Norm) else _bare(x) for x in (*above, *below)]
    vectors = [x for x in (*above, *below) if not isinstance(x, n.Norm)]
    readable = len(vectors) == 2 and _is_product(vectors)  # u v^T is one of rows
    if (
        readable
        and spoken
        and _head(left) in _NAMES
        and _OTHERWISE.search(words) is None
        and all(parts.count(x) == 2 for x in pair)
        and len(parts) == 4
        and _are_plain([*above, *below])
    ):
        return Verdict("convention-mismatch", f"not the {TITLE}: that is the scalar product over the product of the lengths")
    return Verdict(
        "undecided", f"a similarity of other parts than the scalar product and the two lengths; that it is the {TITLE} is not shown"
    )


def _head(left: n.Node) -> str:
    if isinstance(left, n.Apply):
        return left.function
    return left.head.base if isinstance(left, n.Call) and isinstance(left.head, n.Name) else ""


def _compared(left: n.Node) -> tuple[n.Node, n.Node] | None:
    """u and v of sim(u, v)."""
    if (
        not isinstance(left, (n.Call, n.Apply))
        or len(left.args) != 2
        or _head(left) not in _NAMES | _LETTERS
        or left.args[0] == left.args[1]
    ):
        return None
    return left.args[0], left.args[1]


def _factors(node: n.Node) -> tuple[int, list[n.Node], list[n.Node]]:
    """The sign, and what stands above and below the line."""
    match node:
        case n.Neg(body):
            sign, above, below = _factors(body)
            return -sign, above, below
        case n.Vector((body,)):
            return _factors(body)
        case n.Vector((one, other), bracket) if bracket == "<":
            return 1, [one, other], []
        case n.Mul(one, other):
            (s, a, b), (t, c, d) = _factors(one), _factors(other)
            return s * t, [*a, *c], [*b, *d]
        case n.Div(one, other):
            (s, a, b), (t, c, d) = _factors(one), _factors(other)
            return s * t, [*a, *d], [*b, *c]
    return 1, [node], []


def _bare(node: n.Node) -> n.Node:
    match node:
        case n.Transpose(body) | n.Pow(body, n.Name("T" | "top")):
            return body
    return node


def _is_product(above: list[n.Node]) -> bool:
    """u^T v or u . v, not u v^T, which is a matrix."""
    return _bare(above[1]) == above[1]


def _is_pair(found: list[n.Node], pair: tuple[n.Node, n.Node]) -> bool:
    return found in ([*pair], [*reversed(pair)])


def _are_lengths(below: list[n.Node], pair: tuple[n.Node, n.Node]) -> bool:
    return (
        len(below) == 2
        and _are_plain(below)
        and all(isinstance(x, n.Norm) for x in below)
        and _is_pair([x.body for x in below if isinstance(x, n.Norm)], pair)
    )


def _are_plain(parts: list[n.Node]) -> bool:
    """Whether its lengths are Euclidean."""
    return all(x.sub is None or (isinstance(x.sub, n.Number) and x.sub.value == 2) for x in parts if isinstance(x, n.Norm))
