r"""Definitions inside a formula, set apart: q = e^{-l} / C, \text{ where } C = \sum e^{-l}, as prose would set them apart.

Conditions stay with their formula: \text{where } p = q, p_i = 1/K, X \perp Y.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...chapters import Piece, Sentence
from ...notation.syntax.languages import words
from ...patterns import regex

LONGEST = 4_000
_SPACE = r"(?:\s|\\(?:quad|qquad|[,;:! ])|~)*"
_WHERE = regex(
    rf"[,;]?{_SPACE}\\(?:text|textrm|textup|textnormal|textit|mbox|mathrm|hbox)\s*\{{\s*,?\s*(?P<word>where|with|{words('with')})\s*,?\s*\}}{_SPACE}"
)
_EQUATION = regex(r"\s*(?P<left>[^=<>&]+?)\s*(?::=|=)(?!=)(?P<right>.+)", re.S)
#: What defines a name, or says what all laws sum to; "p = q" and "p_i = 1/K" are conditions.
_DEFINES = regex(r"\\(?:sum|prod|int|log|ln|exp|mathbb\s*\{?E|operatorname\s*\{E|E(?![A-Za-z]))|e\s*\^|[(}\w]\s*[-+]\s*[\w\\(]")
_CONDITION = regex(r"\\(?:sim|perp|to|rightarrow|in|independent|ne|neq|le|ge|leq|geq|begin)(?![A-Za-z])|(?<![_{])\\text|[<>&]|\\\\")
_RELATION = regex(r"[=<>≈≤≥]|\\(?:approx|le|ge|leq|geq|equiv|propto)(?![A-Za-z])")
_ONE_LETTER = regex(r"[A-Z](?:_\{?\w+\}?)?")


def where_apart(sentence: Sentence) -> Sentence:
    """The sentence with the definitions behind a "where" inside its formulas as formulas of their own, at the same places."""
    if not any(p.span is not None and len(p.span.tex) <= LONGEST and _WHERE.search(p.span.tex) for p in sentence.pieces):
        return sentence
    return replace(sentence, pieces=tuple(part for piece in sentence.pieces for part in _apart(piece)))


def _apart(piece: Piece) -> tuple[Piece, ...]:
    span = piece.span
    found = list(_WHERE.finditer(span.tex)) if span is not None and piece.kind == "math" and len(span.tex) <= LONGEST else []
    if span is None or len(found) != 1:
        return (piece,)
    (m,) = found
    first, second = span.tex[: m.start()], span.tex[m.end() :]
    if not (_is_whole(first) and _is_whole(second) and _RELATION.search(first) and _is_definition(second)):
        return (piece,)
    cut, again = span.start + m.start(), span.start + m.end()
    between = m[0][: m.start("word") - m.start()], m[0][m.end("word") - m.start() :]
    said = (
        f"{'' if between[0][:1] not in ',;' else between[0][:1]}{' ' * len(between[0])}"[: len(between[0])]
        + m["word"]
        + " " * len(between[1])
    )
    return (
        replace(piece, end=cut, text=first, span=replace(span, end=cut, outer_end=cut, tex=first)),
        Piece("text", cut, again, said),
        replace(piece, start=again, text=second, span=replace(span, start=again, outer_start=again, tex=second)),
    )


def _is_definition(text: str) -> bool:
    m = _EQUATION.fullmatch(text)
    if m is None or _CONDITION.search(text) is not None:
        return False
    if (
        _ONE_LETTER.fullmatch(m["left"])
        and re.search(r"[A-Z]\s*[-+\\]", m["right"])
        and not re.search(r"\\(?:sum|prod|int|log|exp)|e\s*\^", m["right"])
    ):
        return False  # Y = X + N, of random variables
    return _DEFINES.search(m["left"] + m["right"]) is not None


def _is_whole(text: str) -> bool:
    """Whether braces and environments open and close in it."""
    bare = re.sub(r"\\[{}\\]", "", text)
    pairs = (("{", "}"), ("(", ")"), ("[", "]"))
    return (
        all(bare.count(a) == bare.count(b) for a, b in pairs)
        and text.count(r"\begin{") == text.count(r"\end{")
        and text.count(r"\left") == text.count(r"\right")
    )
