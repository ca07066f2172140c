r"""Refutations by a letter that is defined behind the formula: "$2 H(m) \ge H(p) + H(q)$. Here $m = (p+q)/2$."

The letter was chosen freely, or is what it is by custom. Numbers that the text gives later are an example, and no definition.
"""

from __future__ import annotations

import re

from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

#: What a formula is said of whatever it is, and what no text defines; the p of a later example is one of these laws.
_ANY = frozenset(["p", "q", "P", "Q", "X", "Y", "Z", "x", "y", "z", "i", "j", "k", "K", "H", "D", "I", "E", "e", "pi"])
_WITHIN = 700  # characters behind the formula
_END = regex(r"[.。](?=\s|\Z)|\n\s*\n")
_OWN = regex(r"\s*(?P<name>\\?[A-Za-z]+)\s*(?:\([^()=]*\))?\s*:?=")
_HEADING = regex(r"\n\s*(?:#{1,6}\s|\\(?:sub)*section)")
_DEFINES = regex(
    rf"\b(?:where|here|with|let|set|put|for|write|denot\w*|defin\w*|call\w*)\b|其中|这里|여기서|단,|ここで|{words('let')}|{words('defines')}",
    re.I,
)


def _is_defined_later(judged: JudgedLink) -> bool:
    """Whether the text behind defines a letter of the formula, or one that the witness chose, and none before does."""
    if not judged.refuted_in_general:
        return False
    behind = judged.document.said[judged.formula.end : judged.formula.end + _WITHIN]
    if (heading := _HEADING.search(behind)) is not None:
        behind = behind[: heading.start()]
    if not judged.formula.text.rstrip().endswith((".", "。")):
        if (end := _END.search(behind)) is None:
            return False
        behind = behind[end.end() :]
    own = {m["name"].lstrip("\\") for tex in judged.formula.maths_after if (m := _OWN.match(tex)) is not None}
    if any(name in own - _ANY for name in judged.values):
        return True  # told in its own sentence, and chosen all the same
    names = {*judged.values, *(x.base for x in judged.nodes if isinstance(x, n.Name))} - _ANY - own
    return any(_defines(behind, name) and not _defines(judged.section, name) for name in names)


def _defines(text: str, name: str) -> bool:
    base, _, below = name.partition("_")
    letter = rf"\\?(?:(?:mathrm|mathbf|text|operatorname)\s*\{{\s*)?{re.escape(base)}\s*\}}?" + (
        rf"_\{{?\\?{re.escape(below)}\}}?" if below else r"(?!_)"
    )
    for m in re.finditer(rf"(?<![A-Za-z\\{{^_]){letter}\s*(?:\(\s*\\?\w+\s*\))?\s*:?=(?!\s*(?:[=\d.\[(]|\\left|\\begin))", text):
        if _DEFINES.search(re.split(r"[.。]\s", text[max(0, m.start() - 120) : m.start()])[-1]) is not None:
            return True
    return False


DOUBT = Doubt("it is refuted by a letter that the text defines behind it", _is_defined_later)
