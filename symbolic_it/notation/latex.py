r"""LaTeX of terms and formulas, for amsmath: D_{\mathrm{KL}}(p \,\|\, q) = \sum_{x} p(x) \log \frac{p(x)}{q(x)}."""

from __future__ import annotations

from itertools import pairwise

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
    tall,
)
from .express import express
from .glyphs import ACCENTS, FONTS, GREEK, GREEK_NAMES, LATEX_SIGNS, RELATION_SIGNS
from .layout import box
from .prose import prose_latex
from .syntax.nodes import Node

_FUNCTIONS = frozenset(["log", "ln", "lg", "exp", "max", "min", "sup", "inf", "lim", "det", "sin", "cos", "tan", "sinh", "cosh", "tanh"])
_SPELLED = {"arg max": r"\arg\max", "arg min": r"\arg\min", "lim sup": r"\limsup", "lim inf": r"\liminf"}
_BRACKETS = {"{": r"\{", "}": r"\}", "<": r"\langle", ">": r"\rangle", "‖": r"\|"}


def to_latex(term: Term, *, mark: Term | None = None, log: str = "log") -> str:
    r"""The term as LaTeX mathematics, without dollar signs; it needs amsmath and nothing else.

    ``mark``: a part to underline; ``log``: how the natural logarithm is spelled.
    """
    return latex_of(express(term, log=log, mark=mark, latex=True))


def to_latex_parts(term: Term, *, mark: Term | None = None) -> list[str]:
    """The term in parts, cut before the signs of its outermost sum, where a line may be broken."""
    whole = box(express(term, mark=mark, latex=True), False)
    items = whole.items if isinstance(whole, Row) else (whole,)
    cuts = [0, *(k for k, item in enumerate(items) if k and item in (Sign("+"), Sign("−"))), len(items)]
    return [spell(Row(items[a:b])) for a, b in pairwise(cuts)]


def latex_of(node: Node) -> str:
    """A syntax tree as LaTeX mathematics."""
    return spell(box(node, False))


def relation_latex(relation: str) -> str:
    r"""The sign of a relation: \le for <= or ≤."""
    sign = RELATION_SIGNS.get(relation, relation)
    return LATEX_SIGNS.get(sign) or (sign if sign in "=<>" else rf"\mathrel{{\text{{{prose_latex(sign)}}}}}")


def spell(part: Box) -> str:
    """A box of a stacked layout as LaTeX."""
    match part:
        case Letter(base, font):
            return _letter(base, font)
        case Digits(text):
            return text.replace(",", "{,}") if text.replace(",", "").replace(".", "").isdigit() else prose_latex(text)
        case Words(text):
            return rf"\text{{{prose_latex(text)}}}" if text else ""
        case Function(name):
            return _function(name)
        case Sign(character, spacing):
            return _sign(character, spacing)
        case Row(items):
            return _row([spell(i) + (" " if isinstance(i, Limits) else "") for i in items])
        case Scripts(base, sub, sup):
            return _braced_base(base) + _script("_", sub) + _script("^", sup)
        case Limits(operator, under, over):
            return spell(operator) + _script("_", under) + _script("^", over)
        case Accent(mark, body):
            command = ACCENTS[mark][1] if mark in ACCENTS else rf"\mathrm{{{prose_latex(mark)}}}"
            return f"{command}{{{spell(body)}}}"
        case Fence(left, body, right):
            return _fenced(left, body, right)
        case Fraction(top, bottom):
            return rf"\frac{{{spell(top)}}}{{{spell(bottom)}}}"
        case Root(body, degree):
            return rf"\sqrt{'' if degree is None else f'[{spell(degree)}]'}{{{spell(body)}}}"
        case Table(rows, brace):
            kind = "cases" if brace else "bmatrix"
            lines = r" \\ ".join(" & ".join(spell(c) for c in r) for r in rows)
            return rf"\begin{{{kind}}} {lines} \end{{{kind}}}"
        case Changed(body):
            return rf"\underline{{{_leading(body)}}}"
    raise TypeError(f"no LaTeX for {type(part).__name__}")


def _row(parts: list[str]) -> str:
    """Parts side by side; a space where a command would run into a letter, or for the eye."""
    out = ""
    for part in parts:
        if not part:
            continue
        if out.endswith(" "):
            part = part.lstrip(" ")
        elif out and part[0].isalnum() and _ends_in_command(out):
            out += " "
        out += part
    return out.strip()


def _ends_in_command(text: str) -> bool:
    head = text.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return head != text and head.endswith("\\")


def _leading(body: Box) -> str:
    """What is marked; a sign at its beginning stays an operator between two terms."""
    text = spell(body)
    return "{} " + text if isinstance(body, Row) and isinstance(body.items[0], Sign) else text


def _letter(base: str, font: str) -> str:
    base = GREEK_NAMES.get(base, base)
    if base in GREEK:
        out = "o" if base == "omicron" else rf"\{base}"
        return rf"\boldsymbol{{{out}}}" if font == "bold" else out
    if len(base) == 1 and base.isascii() and base.isalpha():
        return f"{FONTS[font]}{{{base}}}" if font in FONTS else base
    if base.isascii() and base.isalnum():
        return f"{FONTS.get(font, FONTS['rm'])}{{{base}}}"
    return rf"\text{{{prose_latex(base)}}}"


def _function(name: str) -> str:
    if name in _FUNCTIONS:
        return rf"\{name}"
    return _SPELLED.get(name) or rf"\operatorname{{{prose_latex(name)}}}"


def _sign(character: str, spacing: str) -> str:
    if character in ("times", "apply"):
        return " "
    if character == "thin":
        return r"\,"
    out = LATEX_SIGNS.get(character) or (character if character.isascii() else rf"\text{{{prose_latex(character)}}}")
    if character in ("|", "‖", "~", "→", "∈", "≤") or spacing == "infix":
        return f" {out} "
    return out + " " if spacing == "punctuation" else out


def _script(sign: str, part: Box | None) -> str:
    if part is None:
        return ""
    text = spell(part)
    if sign == "^" and text.replace(r"\prime", "") == "":
        return "'" * text.count(r"\prime")
    return f"{sign}{{{text}}}"


def _braced_base(base: Box) -> str:
    text = spell(base)
    return f"{{{text}}}" if isinstance(base, Scripts) else text


def _fenced(left: str, body: Box, right: str) -> str:
    a, b = (_BRACKETS.get(s, s) for s in (left, right))
    text = spell(body)
    if left in ("|", "‖"):
        name = "vert" if left == "|" else "Vert"
        a, b = rf"\l{name}", rf"\r{name}"
    if tall(body):
        return rf"\left{a} {text} \right{b}"
    return f"{a} {text} {b}" if a.startswith("\\") else f"{a}{text}{b}"
