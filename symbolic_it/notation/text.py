"""Unicode text of terms and formulas: D(p‖q) = ∑ₓ p(x) log(p(x)/q(x))."""

from __future__ import annotations

import unicodedata

from ..terms.statement import Relation
from ..terms.term import Term
from .boxes import (
    Accent,
    Box,
    Changed,
    Digits,
    Fence,
    Fraction,
    Function,
    Letter,
    Limits,
    Root,
    Row,
    Scripts,
    Sign,
    Table,
    Words,
)
from .express import express
from .glyphs import ACCENTS, GREEK, RELATION_SIGNS, SUBSCRIPTS, SUPERSCRIPTS
from .layout import box
from .names import parse_called
from .prose import printable
from .syntax.nodes import Node

_SPACED = {"times": " ", "apply": " ", "thin": " "}


def to_text(term: Term, *, mark: Term | None = None, log: str = "log") -> str:
    """The term on one line of Unicode text; reading it gives the same term.

    ``mark``: a part to show between ⟦ and ⟧; ``log``: how the natural logarithm is spelled.
    """
    return text_of(express(term, log=log, mark=mark))


def text_of(node: Node) -> str:
    """A syntax tree on one line of Unicode text."""
    return spell(box(node, True))


def name_text(name: str) -> str:
    """A one-line name as text: π_ref for pi_ref, L_DPO for L_cal_DPO, r(x, y₁) for r(x,y_1)."""
    return text_of(parse_called(name))


def relation_text(relation: str) -> str:
    """The sign of a relation: ≤ for <=, ⇔ for iff."""
    return RELATION_SIGNS.get(relation, relation)


def relation_line(claim: Relation) -> str:
    """A relation on one line."""
    return f"{to_text(claim.lhs)} {relation_text(claim.relation)} {to_text(claim.rhs)}"


def spell(part: Box) -> str:
    """A box of a flat layout as text."""
    match part:
        case Letter(base):
            return printable(GREEK.get(base, base))
        case Digits(text) | Words(text) | Function(text):
            return printable(text)
        case Sign(character, spacing):
            return _sign(character, spacing)
        case Row(items):
            return "".join(spell(i) + (" " if _is_large(i) else "") for i in items)
        case Scripts(base, sub, sup):
            return spell(base) + ("" if sub is None else _sub(sub)) + ("" if sup is None else _sup(sup))
        case Limits(operator, under, over):
            below = "" if under is None else _sub(under, always_braces=over is not None)
            return spell(operator) + below + ("" if over is None else f"^{{{spell(over)}}}")
        case Accent(mark, body):
            return _accented(mark, spell(body))
        case Fence(left, body, right):
            return {"<": "⟨"}.get(left, left) + spell(_guarded(body, left)) + {">": "⟩"}.get(right, right)
        case Root(body, degree):
            return f"√({spell(body)})" if degree is None else f"root_{{{spell(degree)}}}({spell(body)})"
        case Fraction(top, bottom):
            return f"({spell(top)})/({spell(bottom)})"
        case Table(rows, brace):
            lines = "; ".join(", ".join(spell(c) for c in r) for r in rows)
            return f"{{{lines}}}" if brace else f"[{lines}]"
        case Changed(body):
            tail = isinstance(body, Row) and isinstance(body.items[0], Sign) and body.items[0].spacing == "infix"
            return f"{' ' if tail else ''}⟦{spell(body).strip()}⟧"
    raise TypeError(f"no text for {type(part).__name__}")


def _is_large(part: Box) -> bool:
    return isinstance(part, Limits) and isinstance(part.operator, Sign)


def _sign(character: str, spacing: str) -> str:
    if character in _SPACED:
        return _SPACED[character]
    if character == "⋅":
        character = "·"
    if spacing == "infix":
        return f" {character} "
    return character + " " if spacing == "punctuation" else character


def _sub(part: Box, always_braces: bool = False) -> str:
    text = spell(part)
    if text and not always_braces:
        if all(c in SUBSCRIPTS for c in text) and (len(text) == 1 or text.isdigit()):
            return "".join(SUBSCRIPTS[c] for c in text)
        if text.isalnum() and not isinstance(part, Row):
            return f"_{text}"
    return f"_{{{text}}}"


def _sup(part: Box) -> str:
    text = spell(part)
    if all(c in SUPERSCRIPTS for c in text) and text.lstrip("−").isdigit():
        return "".join(SUPERSCRIPTS[c] for c in text)
    if set(text) == {"′"}:
        return text
    if text in ("*", "†"):
        return f"^{text}"
    if text in ("+", "−", "⊤"):
        return {"+": "⁺", "−": "⁻", "⊤": "ᵀ"}[text]
    one_sign = isinstance(part, Letter) or (isinstance(part, Digits) and text.isdecimal())
    return f"^{text}" if one_sign and text.isalnum() else f"^({text})"


def _accented(mark: str, text: str) -> str:
    """A combining mark on the first letter; accents without one are written as a function."""
    if mark not in ACCENTS or not text:
        return f"{printable(mark)}({text})"
    end = 1 + next((k for k, c in enumerate(text[1:]) if not unicodedata.combining(c)), len(text) - 1)
    return text[:end] + ACCENTS[mark][0] + text[end:]


def _guarded(body: Box, left: str) -> Box:
    """The inside of brackets, with absolute values in brackets of their own where a bar could be taken otherwise."""
    if not isinstance(body, Row):
        return _in_brackets(body) if left == "|" and _has_bars(body) else body
    items = list(body.items)
    for k, item in enumerate(items):
        before = items[k - 1] if k else None
        after_sign = isinstance(before, Sign) and (before.spacing == "prefix" or before.character == "times")
        if _has_bars(item) and (left == "|" or after_sign):
            items[k] = _in_brackets(item)
            if before == Sign("times"):
                items[k - 1] = Sign("·")
    return Row(tuple(items))


def _has_bars(part: Box) -> bool:
    match part:
        case Fence("|"):
            return True
        case Scripts(base) | Changed(base):
            return _has_bars(base)
    return False


def _in_brackets(part: Box) -> Box:
    return Fence("(", part, ")")
