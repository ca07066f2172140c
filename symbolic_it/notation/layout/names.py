"""Layout of leaves: names with their marks, numbers, subscripts, words."""

from __future__ import annotations

from dataclasses import replace

from ..boxes import Accent, Box, Digits, Letter, Row, Scripts, Sign, Words, row
from ..glyphs import FONTS
from ..precedence import level
from ..syntax.nodes import (
    Before,
    Dot,
    Ellipsis,
    Infinity,
    ListNode,
    Name,
    Node,
    Number,
    Range,
    Seq,
    Text,
    Tuple,
    Unit,
    WithUnit,
)
from .box import MINUS, at_least, box

_HISTORY = {"<": "<", "<=": "≤", ">": ">", ">=": "≥", "-": "∖"}


@box.register
def _(node: Name, flat: bool) -> Box:
    fonts = [a for a in node.accents if a in FONTS]
    out: Box = Letter(node.base, fonts[-1] if fonts else "")
    for accent in reversed(node.accents):
        if accent not in FONTS:
            out = Accent(accent, out)
    sup: Box | None = None
    if node.sup is not None:
        sup = row(*(Sign("′" if mark == "'" else mark, "tight") for mark in _marks(node.sup)))
    if node.upper is not None:
        upper = row(Sign("(", "tight"), box(node.upper, flat), Sign(")", "tight"))
        sup = upper if sup is None else row(sup, upper)
    sub = None if node.sub is None else box(node.sub, flat)
    return out if sub is None and sup is None else Scripts(out, sub, sup)


def _marks(sup: str) -> list[str]:
    """The marks above a name: primes and stars one by one, a word as one."""
    return list(sup) if set(sup) <= set("*'†+-") else [sup]


@box.register
def _(node: Number, flat: bool) -> Box:
    text = node.text
    sign, digits = (text[0], text[1:]) if text[:1] in ("-", "−") else ("", text)
    percent = digits.endswith("%")
    out: Box = Digits(digits.rstrip("%\\").replace("{,}", ","))
    if percent:
        out = row(out, Sign("%", "tight"))
    return row(MINUS, out) if sign else out


@box.register
def _(node: Seq, flat: bool) -> Box:
    return Row(tuple(box(i, flat) for i in node.items))


@box.register
def _(node: Tuple, flat: bool) -> Box:
    return _commas(node.items, flat, Sign(",", "tight"))


@box.register
def _(node: ListNode, flat: bool) -> Box:
    return _commas(node.items, flat, Sign(",", "punctuation"))


def _commas(items: tuple[Node, ...], flat: bool, comma: Sign) -> Box:
    return row(*(b for k, i in enumerate(items) for b in ([comma] if k else []) + [box(i, flat)]))


@box.register
def _(node: Before, flat: bool) -> Box:
    return row(Sign(_HISTORY.get(node.relation, node.relation), "tight"), box(node.body, flat))


@box.register
def _(node: Range, flat: bool) -> Box:
    return row(box(node.lower, flat), Sign(":", "tight"), box(node.upper, flat))


@box.register
def _(node: Dot, flat: bool) -> Box:
    return Sign("⋅", "tight")


@box.register
def _(node: Ellipsis, flat: bool) -> Box:
    return Sign("…", "tight")


@box.register
def _(node: Infinity, flat: bool) -> Box:
    return Sign("∞", "tight")


@box.register
def _(node: Text, flat: bool) -> Box:
    return Words(node.words)


@box.register
def _(node: Unit, flat: bool) -> Box:
    return Words(node.word if node.per is None else f"{node.word}/{node.per}")


@box.register
def _(node: WithUnit, flat: bool) -> Box:
    one = isinstance(node.value, Number) and node.value.value == 1
    unit = node.unit if one else replace(node.unit, word=f"{node.unit.word}s")
    return row(at_least(node.value, level(node, flat), flat), Words(" "), box(unit, flat))
