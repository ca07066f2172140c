"""MathML of terms and formulas (MathML Core): what browsers show without script or network."""

from __future__ import annotations

from html import escape
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
    first,
    tall,
)
from .express import express
from .glyphs import ACCENTS, GREEK, RELATION_SIGNS, styled
from .layout import box
from .prose import printable
from .syntax.nodes import Node

_INVISIBLE = {"times": "\u2062", "apply": "\u2061"}


def to_mathml(term: Term, *, mark: Term | None = None, log: str = "log", display: str = "inline", element: bool = True) -> str:
    """The term as a <math> element, or only its content where ``element`` is false.

    ``mark``: a part to wrap in <mrow class="changed">; ``log``: how the natural logarithm is spelled; ``display`` is
    "inline", "block" (centred on a line of its own) or "style" (inline, at the size of a block).
    """
    content = spell(box(express(term, log=log, mark=mark, latex=True), False))
    return math(content, display) if element else content


def to_mathml_parts(term: Term, *, mark: Term | None = None, display: str = "style") -> str:
    """The term as <math> elements, cut before the signs of its outermost sum, where a browser may begin a new line."""
    whole = box(express(term, mark=mark, latex=True), False)
    items = whole.items if isinstance(whole, Row) else (whole,)
    cuts = [0, *(k for k, item in enumerate(items) if k and item in (Sign("+"), Sign("−"))), len(items)]
    return " ".join(math(spell(Row(items[a:b])), display) for a, b in pairwise(cuts))


def mathml_of(node: Node, *, display: str = "inline") -> str:
    """A syntax tree as a <math> element."""
    return math(spell(box(node, False)), display)


def relation_mathml(relation: str) -> str:
    """The sign of a relation as an operator: ≤ for <=."""
    return f"<mo>{_clean(RELATION_SIGNS.get(relation, relation))}</mo>"


def math(content: str, display: str = "inline") -> str:
    """A <math> element around presentation markup."""
    how = {"block": ' display="block"', "style": ' displaystyle="true"'}.get(display, "")
    return f'<math xmlns="http://www.w3.org/1998/Math/MathML"{how}>{content}</math>'


def spell(part: Box) -> str:
    """A box of a stacked layout as MathML elements, exactly one."""
    match part:
        case Letter(base, font):
            return _letter(base, font)
        case Digits(text):
            return _leaf("mn", text)
        case Words(text):
            return _leaf("mtext", text).replace(" ", "\u00a0")
        case Function(name):
            return _leaf("mi", name)
        case Sign(character, spacing):
            return _sign(character, spacing)
        case Row(items):
            return f"<mrow>{''.join(_in_row(items, k) for k in range(len(items)))}</mrow>"
        case Scripts(base, sub, sup):
            return _scripted("msub", "msup", "msubsup", base, sub, sup)
        case Limits(operator, under, over):
            if isinstance(operator, Sign) and operator.character == "∫":
                return _scripted("msub", "msup", "msubsup", operator, under, over)
            return _scripted("munder", "mover", "munderover", operator, under, over)
        case Accent(mark, body):
            sign = ACCENTS[mark][2] if mark in ACCENTS else mark
            return f'<mover accent="true">{spell(body)}<mo stretchy="false">{_clean(sign)}</mo></mover>'
        case Fence(left, body, right):
            grow = tall(body)
            return f"<mrow>{_bracket(left, 'prefix', grow)}{spell(body)}{_bracket(right, 'postfix', grow)}</mrow>"
        case Fraction(top, bottom):
            return f"<mfrac>{spell(top)}{spell(bottom)}</mfrac>"
        case Root(body, degree):
            return f"<msqrt>{spell(body)}</msqrt>" if degree is None else f"<mroot>{spell(body)}{spell(degree)}</mroot>"
        case Table(rows, brace):
            cells = "".join(f"<mtr>{''.join(f'<mtd>{spell(c)}</mtd>' for c in r)}</mtr>" for r in rows)
            left, right = ("{", "") if brace else ("[", "]")
            return f"<mrow>{_bracket(left, 'prefix', True)}<mtable>{cells}</mtable>{_bracket(right, 'postfix', True)}</mrow>"
        case Changed(body):
            return f'<mrow class="changed">{spell(body)}</mrow>'
    raise TypeError(f"no MathML for {type(part).__name__}")


def _in_row(items: tuple[Box, ...], k: int) -> str:
    """One box of a row; a thin space before and after the name of a function, and after a fraction."""
    item = items[k]
    if not isinstance(item, Sign) or item.character not in _INVISIBLE:
        return spell(item)
    after_fraction = k > 0 and isinstance(items[k - 1], Fraction)
    apart = item.character == "apply" or after_fraction or isinstance(first(items[k + 1]), Function)
    return f'<mo lspace="0" rspace="{"0.17em" if apart else "0"}">{_INVISIBLE[item.character]}</mo>'


def _clean(text: str) -> str:
    return escape(printable(text))


def _leaf(element: str, text: str) -> str:
    return f"<{element}>{_clean(text)}</{element}>"


def _letter(base: str, font: str) -> str:
    text = GREEK.get(base, base)
    if font == "rm" and len(text) == 1:
        return f'<mi mathvariant="normal">{_clean(text)}</mi>'
    return _leaf("mi", "".join(styled(c, font) for c in text))


def _sign(character: str, spacing: str) -> str:
    if character in _INVISIBLE:
        return f'<mo lspace="0" rspace="0">{_INVISIBLE[character]}</mo>'
    if character == "thin":
        return '<mspace width="0.17em"/>'
    if character in ("∞", "…", "⋅"):
        return f"<mi>{'·' if character == '⋅' else character}</mi>"
    if character in ("|", "‖"):
        return f'<mo form="infix" stretchy="false" lspace="0.2em" rspace="0.2em">{character}</mo>'
    character = "∼" if character == "~" else character
    form = f' form="{spacing}"' if spacing in ("prefix", "infix", "postfix") else ""
    if spacing == "tight" and character not in ("→", "∈"):
        return f'<mo lspace="0" rspace="0">{_clean(character)}</mo>'
    return f"<mo{form}>{_clean(character)}</mo>"


def _bracket(character: str, form: str, grow: bool) -> str:
    shown = {"<": "⟨", ">": "⟩"}.get(character, character)
    stretchy = "true" if grow else "false"
    return f'<mo form="{form}" stretchy="{stretchy}" lspace="0" rspace="0">{_clean(shown)}</mo>' if shown else ""


def _scripted(below: str, above: str, both: str, base: Box, sub: Box | None, sup: Box | None) -> str:
    parts = "".join(spell(p) for p in (base, sub, sup) if p is not None)
    if sub is None and sup is None:
        return parts
    element = both if sub is not None and sup is not None else below if sub is not None else above
    return f"<{element}>{parts}</{element}>"
