"""Prose between formulas: authors write it in plain characters, each format shows it with the field's signs.

`p(x) >= 0` becomes p(x) ≥ 0, `D(p||q)` becomes D(p‖q), `-log t` gets a true minus. Everything a format could take for
markup is escaped; control and direction characters are replaced.
"""

from __future__ import annotations

import re
import unicodedata

from ..patterns import regex
from .glyphs import ACCENTS, COMBINING, GREEK_NAMES, LATEX_SIGNS, SUBSCRIPTS, SUPERSCRIPTS, VULGAR

_PLAIN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (regex(pattern), sign)
    for pattern, sign in [
        (r"(?<=\s)>=(?=\s)", "≥"),
        (r"(?<=\s)<=(?=\s)", "≤"),
        (r"(?<=\s)!=(?=\s)", "≠"),
        (r"(?<=\s)(?:->|-->)(?=\s)", "→"),
        (r"(?<=\s)<=>(?=\s)", "⇔"),
        (r"\|\|", "‖"),
        (r"(?<![\w)])([+-]?)(?:inf|oo)\b", r"\1∞"),
        (r"(?<=\s)-(?=\s)", "−"),
        (r"(?<![\w)\]'’])-(?=[\w(∞∑])", "−"),
    ]
)

#: Letters with signs above or below, as plain text has them: log_2, chi2, x^2.
_SCRIPTS: tuple[tuple[re.Pattern[str], str, dict[int, str]], ...] = (
    (regex(r"\blog_([0-9]+)\b"), "log", str.maketrans(SUBSCRIPTS)),
    (regex(r"\b(?<!\\)chi\^?(2)\b"), "χ", str.maketrans(SUPERSCRIPTS)),
    (regex(r"(?<=[\w)\]])\^([0-9]+)(?![\w.^{])"), "", str.maketrans(SUPERSCRIPTS)),
)

_SPECIAL: dict[str, str] = {
    **{c: "\\" + c for c in "#$%&_{}"},
    **{"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"},
    **{"<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}", "`": r"\textasciigrave{}"},
    **{"‘": "`", "’": "'", "“": "``", "”": "''", "–": "--", "—": "---", "\u00a0": "~"},
}
_BELOW = {c: plain for plain, c in SUBSCRIPTS.items()}
_ABOVE = {c: plain for plain, c in SUPERSCRIPTS.items()}
_FRACTIONS = {c: parts for parts, c in VULGAR.items()}
_MARKDOWN = regex(r"([\\`*_{}\[\]<>#$|~&!])")


def printable(text: str) -> str:
    """Text without control and direction characters, which could drive a terminal or reorder what is read."""
    return "".join(c if c.isprintable() or c in COMBINING else " " if c.isspace() else "\ufffd" for c in text)


def prose_text(text: str) -> str:
    """Prose as Unicode text."""
    for pattern, sign in _PLAIN:
        text = pattern.sub(sign, text)
    for pattern, letters, signs in _SCRIPTS:
        text = pattern.sub(lambda m, letters=letters, signs=signs: letters + m[1].translate(signs), text)  # type: ignore[misc]
    return printable(text)


def prose_latex(text: str) -> str:
    r"""Prose for a LaTeX paragraph or the inside of \text: nothing in it acts as a command."""
    out: list[str] = []
    for c in unicodedata.normalize("NFC", prose_text(text)):
        out.append(_SPECIAL.get(c) or (c if c.isascii() else _symbol(c, out)))
    return "".join(out)


def _symbol(c: str, before: list[str]) -> str:
    """A character that is not ASCII, as mathematics where it is a sign; letters of other languages stay."""
    if c in GREEK_NAMES:
        return rf"$\{GREEK_NAMES[c]}$" if GREEK_NAMES[c] != "omicron" else "o"
    if c in _BELOW:
        return f"$_{{{_BELOW[c].replace('−', '-')}}}$"
    if c in _ABOVE:
        return f"$^{{{_ABOVE[c].replace('−', '-')}}}$"
    if c in _FRACTIONS:
        return rf"$\frac{{{_FRACTIONS[c][0]}}}{{{_FRACTIONS[c][1]}}}$"
    if c in COMBINING and before:
        base = before.pop()
        return rf"${ACCENTS[COMBINING[c]][1]}{{{base.strip('$')}}}$"
    if c == "′":
        return "$'$"
    sign = LATEX_SIGNS.get(c)
    if sign:
        return f"${sign}$"
    return c if c.isalpha() else "?"


def prose_markdown(text: str) -> str:
    """Prose for a Markdown paragraph or table cell."""
    return _MARKDOWN.sub(r"\\\1", prose_text(text))
