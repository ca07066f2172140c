"""Names: how one-line names of terms (`q_theta`, `pi_ref`, `p_hat`, `theta*`) are written, and letters for outcomes.

A name is a base with marks: `_` begins a subscript, which may have its own (`pi_theta_old` is pi with subscript
theta_old); hat, bar, tilde ... in the place of a subscript is an accent on the base, and star, prime, `*` and `'` after
the base are marks above it. `parse_name` reads what `spelling` writes.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from fractions import Fraction

from ..patterns import regex
from .glyphs import ACCENTS, COMBINING, FONTS, GREEK_NAMES
from .syntax.nodes import Call, Chain, Link, Name, Node, Number, Seq, Text, Tuple

_MARKS = {"star": "*", "prime": "'"}
_END = regex(r"[*'′†]+$")
_CALLED = regex(r"(?P<head>[^()]+)\((?P<args>[^()]+)\)")
_BRACES = str.maketrans("", "", "{}")

#: Letters that customarily count, in the order in which one takes the next.
COUNTING = ("i", "j", "k", "l", "m", "n")


def parse_name(name: str) -> Name:
    """A one-line name as a syntax tree: q_theta, p_hat, pi_ref, w_1, theta*."""
    base, accents, sub, sup = _split(name)
    return Name(base, accents, sub, sup)


def parse_called(name: str) -> Node:
    """A one-line name that may be that of a value, r(x,y_w) or p(y_1>y_2,x), as a syntax tree."""
    m = _CALLED.fullmatch(name)
    if m is None:
        return parse_name(name)
    args = tuple(_argument(a) for a in m["args"].split(","))
    return Call(parse_name(m["head"]), args, ("|",) if isinstance(args[0], Chain) and len(args) == 2 else (",",) * (len(args) - 1))


def _argument(text: str) -> Node:
    first, *others = (parse_name(part) for part in text.split(">"))
    return Chain(first, tuple(Link("succ", node) for node in others)) if others else first


def _split(name: str) -> tuple[str, tuple[str, ...], Node | None, str | None]:
    plain = name.translate(_BRACES).replace("^", "")
    accents = tuple(COMBINING[c] for c in plain if c in COMBINING)
    head, *parts = "".join(c for c in plain if c not in COMBINING).split("_")
    sup = ""
    marks = _END.search(head)
    if marks and marks.start():
        sup, head = marks.group().replace("′", "'"), head[: marks.start()]
    while parts and (parts[0] in ACCENTS or parts[0] in FONTS or parts[0] in _MARKS):
        mark = parts.pop(0)
        if mark in _MARKS:
            sup += _MARKS[mark]
        else:
            accents = (mark, *accents)
    sub = _subscript("_".join(parts)) if any(parts) else None
    return GREEK_NAMES.get(head, head), accents, sub, sup or None


def _subscript(text: str) -> Node:
    if text.isdigit():
        return Number(text, Fraction(int(text))) if text.isascii() and len(text) < 19 else Name(text)
    if "," in text:
        return Tuple(tuple(_subscript(part) for part in text.split(",")))
    return parse_name(text)


def spelling(node: Node) -> str:
    """The one-line name of a written name; `parse_name` gives the node back. Raises ValueError for what is no name."""
    match node:
        case Name(base, accents, sub, sup, None):
            marks = "".join(f"_{a}" for a in reversed(accents))
            return base + (sup or "") + marks + ("" if sub is None else f"_{spelling(sub)}")
        case Number(text):
            return text
        case Text(words) if words.isalnum():
            return words
        case Seq(items):
            return "".join(spelling(i) for i in items)
        case Tuple(items):
            return ",".join(spelling(i) for i in items)
    raise ValueError(f"no name: {type(node).__name__}")


def letters(preferred: str) -> Iterator[str]:
    """Letters for a bound outcome: the preferred one, its successors (i, j, k ...), then primes."""
    yield preferred
    if preferred in COUNTING:
        start = COUNTING.index(preferred) + 1
        yield from COUNTING[start:]
    primed = preferred
    while True:
        primed += "'"
        yield primed


def choose_letter(preferred: str, taken: Container[str]) -> str:
    """The first letter that is not taken."""
    return next(letter for letter in letters(preferred) if letter not in taken)
