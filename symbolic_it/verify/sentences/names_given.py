"""Names given to quantities: "denote the entropy by S", "let C(p, q) be the cross-entropy", "K(p, q) stands for ...".

A later "Then S(p) = ..." is read as "the entropy is S(p) = ...", so that it is a definition only where it is that.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..formulas.formula import Formula
from .subjects import subjects

_NAME = r"\$\s*(?P<name>\\?(?:math(?:cal|rm|bf|scr|it)\s*\{?\s*)?(?:[A-Z]|[A-Za-z]+|\\ell)\s*\}?(?:_\{?\s*(?:\\(?:text|mathrm)\s*\{)?\w+\}?\}?)?)\s*(?:\([^$=]*\)|\[[^$=]*\])?\s*\$"
_PHRASE = r"(?:the |a |its |this )?(?P<phrase>(?:[A-Za-z–-]+ ){0,3}?[A-Za-z–-]+)"
_GIVEN = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?:denote|write|call|abbreviate) {_PHRASE}(?: of [^.;$]{{0,20}}(?:\$[^$=]{{1,12}}\$(?: and \$[^$=]{{1,12}}\$)?)?)? (?:by|as) {_NAME}",
        rf"\b(?:write|use) {_NAME} for {_PHRASE}(?=\s*(?:[.,;$]|of\b|between\b|and\b|\Z))",
        rf"{_NAME} (?:denotes?|stands for|represents?) {_PHRASE}(?=\s*(?:[.,;$]|of\b|between\b|and\b|\Z))",
        rf"\blet {_NAME} (?:be|denote) {_PHRASE}(?=\s*(?:[.,;$]|of\b|between\b|and\b|\Z))",
        rf"\A\W*{_PHRASE} is (?:denoted|written|called|abbreviated)(?: by| as)? {_NAME}",
        rf"\A\W*{_PHRASE} {_NAME} of \$[^$=]{{1,12}}\$(?: and \$[^$=]{{1,12}}\$)? is\b",
    )
)
_LEADS_ON = re.compile(
    r"\W*(?:(?:then|so|thus|hence|now|here|therefore|and|where|with|explicitly|concretely|by definition|it|this|that|is|reads|equals|we|have|get|write|of|course|given by|defined (?:by|as))\b\W*)*\ufffc?\W*(?:is\b)?\W*",
    re.I,
)
_HEAD = re.compile(r"\s*(?P<name>\\?(?:math(?:cal|rm|bf|scr|it)\s*\{?\s*)?(?:[A-Z]|[A-Za-z]+|\\ell)\s*\}?(?:_\{?\s*(?:\\(?:text|mathrm)\s*\{)?\w+\}?\}?)?)\s*(?:\([^=]*?\)|\[[^=]*?\])?\s*(?::=|=|\\equiv|\\triangleq|\\coloneqq)")
_FOR = re.compile(rf"\W*for {_PHRASE}(?=\s*(?:[.,;]|of\b|between\b|\Z))", re.I)
_TAKEN = frozenset("XYZUVWPQpqHID")  # variables, laws, and the letters of quantities themselves


def given_names(sentence: str) -> dict[str, str]:
    """The names that a sentence, its maths in place, gives, each with the quantity in words."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    found = (m for pattern in _GIVEN for m in pattern.finditer(flat))
    return {name: m["phrase"].lower() for m in found if (name := _plain(m["name"])) not in _TAKEN and subjects(f"the {m['phrase']} is ").named}


def with_given_name(formula: Formula, names: dict[str, str]) -> Formula:
    """The formula, with the quantity before it that its left side was said to be, where its own sentence says nothing of it."""
    m = _HEAD.match(formula.text)
    if m is None or (name := _plain(m["name"])) in _TAKEN:
        return formula
    behind = _FOR.match(formula.after)
    told = behind["phrase"].lower() if behind is not None and subjects(f"the {behind['phrase']} is ").named else None
    phrase = told or names.get(name)
    if phrase is None or (_LEADS_ON.fullmatch(formula.before) is None and re.search(rf"\b{re.escape(phrase)} \ufffc[^.;]*\bis\W*\Z", formula.before, re.I) is None):
        return formula
    return replace(formula, before=f"{formula.before.rstrip()} the {phrase} is ")


def _plain(tex: str) -> str:
    return re.sub(r"\\(?:math\w+|text)|[\s{}\\]", "", tex)


__all__ = ["given_names", "with_given_name"]
