"""Names given to quantities: "denote the entropy by S", "let C(p, q) be the cross-entropy", "K(p, q) stands for ...".

A later "Then S(p) = ..." is read as "the entropy is S(p) = ...", so that it is a definition only where it is that.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import Context, Fact, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import key
from ...notation.syntax import ReadError, read_expression
from ...notation.syntax.nodes import Call, Name, Node
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..formulas.formula import Formula
from .subjects import subjects

_NAME = r"\$\s*(?P<name>\\?(?:math(?:cal|rm|bf|scr|it)\s*\{?\s*)?(?:[A-Z]|[A-Za-z]+|\\ell)\s*\}?(?:_\{?\s*(?:\\(?:text|mathrm)\s*\{)?\w+\}?\}?)?)\s*(?:\([^$=]*\)|\[[^$=]*\])?\s*\$"
_PHRASE = r"(?:the |a |its |this )?(?P<phrase>(?:[A-Za-z–-]+ ){0,3}?[A-Za-z–-]+)"
_GIVEN = tuple(
    regex(pattern, re.I)
    for pattern in (
        rf"\b(?:denote|write|call|abbreviate) {_PHRASE}(?: of [^.;$]{{0,20}}(?:\$[^$=]{{1,12}}\$(?: and \$[^$=]{{1,12}}\$)?)?)? (?:by|as) {_NAME}",
        rf"\b(?:denote|write) (?:by|as) {_NAME} {_PHRASE}(?=\s*(?:[.,;$]|of\b|between\b|and\b|\Z))",
        rf"\b(?:write|use) {_NAME} for {_PHRASE}(?=\s*(?:[.,;$]|of\b|between\b|and\b|\Z))",
        rf"{_NAME} (?:denotes?|stands for|represents?) {_PHRASE}(?=\s*(?:[.,;$]|of\b|between\b|and\b|\Z))",
        rf"\blet {_NAME} (?:be|denote) {_PHRASE}(?=\s*(?:[.,;$]|of\b|between\b|and\b|\Z))",
        rf"\A\W*{_PHRASE} is (?:denoted|written|called|abbreviated)(?: by| as)? {_NAME}",
        rf"\A\W*{_PHRASE} {_NAME} of \$[^$=]{{1,12}}\$(?: and \$[^$=]{{1,12}}\$)? is\b",
    )
)
_LEADS_ON = regex(
    r"\W*(?:(?:then|so|thus|hence|now|here|therefore|and|where|with|explicitly|concretely|by definition|it|this|that|is|reads|equals|we|have|get|write|of|course|given by|defined (?:by|as))\b\W*)*\ufffc?\W*(?:is\b)?\W*",
    re.I,
)
_HEAD = regex(
    r"\s*(?P<name>\\?(?:math(?:cal|rm|bf|scr|it)\s*\{?\s*)?(?:[A-Z]|[A-Za-z]+|\\ell)\s*\}?(?:_\{?\s*(?:\\(?:text|mathrm)\s*\{)?\w+\}?\}?)?)\s*(?:\([^=]*?\)|\[[^=]*?\])?\s*(?::=|=|\\equiv|\\triangleq|\\coloneqq)"
)
_FOR = regex(rf"\W*for {_PHRASE}(?=\s*(?:[.,;]|of\b|between\b|\Z))", re.I)
_TAKEN = frozenset("XYZUVWPQpqHID")  # variables, laws, and the letters of quantities themselves
_ALONE = frozenset("PD")  # of these what is written without arguments
_LETTER = r"\$\s*(?P<name>\\?(?:math(?:cal|rm|bf|scr)\s*\{\s*)?(?![XYZUVWPQ])[A-Z]\}?|\\(?:Delta|Gamma|Lambda|Phi|Psi|Omega|ell|delta|eta|kappa|rho|tau|zeta))\s*\$"
_OF_ARGUMENTS = r"\$\s*(?P<body>[^$=<>]*(?<![A-Za-z])(?:H|h|I|D|KL|JSD|D_\{?\\?\w+\{?\w*\}?\}?|\\(?:mathrm|text|operatorname)\{\w+\})\s*(?:\\left)?\([^$=<>]*)\$"
_EQUATED = tuple(
    regex(pattern, re.I)
    for pattern in (
        rf"\blet {_LETTER} (?:be|denote|stand for|be equal to|equal) (?:the (?:[A-Za-z–-]+ ){{1,3}})?{_OF_ARGUMENTS}(?=\s*(?:[.,;:]|and\b|\Z))",
        rf"\b(?:write|use|put) {_LETTER} for (?:the (?:[A-Za-z–-]+ ){{1,3}})?{_OF_ARGUMENTS}(?=\s*(?:[.,;:]|and\b|\Z))",
        rf"\b(?:denote|write|call|abbreviate|shorten) (?:the (?:[A-Za-z–-]+ ){{1,3}})?{_OF_ARGUMENTS} (?:by|as|to|simply) {_LETTER}",
        rf"(?:\A|[.;:,]|\band|\bwhere|\bhere)\s*{_LETTER} (?:denotes|stands for|abbreviates|is short(?:hand)? for) {_OF_ARGUMENTS}(?=\s*(?:[.,;:]|and\b|\Z))",
    )
)


def given_names(sentence: str) -> dict[str, str]:
    """The names that a sentence, its maths in place, gives, each with the quantity in words."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    found = (m for pattern in _GIVEN for m in pattern.finditer(flat))
    return {
        name: m["phrase"].lower()
        for m in found
        if (name := _plain(m["name"])) not in _TAKEN - _ALONE and subjects(f"the {m['phrase']} is ").named
    }


def with_equated_names(context: Context, sentence: str) -> Context:
    """The context, with letters that a sentence says to be a quantity of some arguments: "let $G$ be $D(q\\|p)$"."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence) if "$" in sentence or "\\(" in sentence else ""
    for m in (m for pattern in _EQUATED for m in pattern.finditer(flat)):
        try:
            name, body = read_expression(m["name"]), read_expression(m["body"])
            fact = Fact(key(name), Meaning((), body)) if isinstance(name, Name) and name not in set(walk(body)) - {_head(body)} else None
        except (ReadError, ElaborationError):
            continue
        context = context if fact is None else replace(context, facts=(*(f for f in context.facts if f.symbol != fact.symbol), fact))
    return context


def _head(body: Node) -> Node | None:
    return body.head if isinstance(body, Call) else None


def with_given_name(formula: Formula, names: dict[str, str]) -> Formula:
    """The formula, with the quantity before it that its left side was said to be, where its own sentence says nothing of it."""
    m = _HEAD.match(formula.text)
    if m is None or ((name := _plain(m["name"])) in _TAKEN and not (name in _ALONE and not re.search(r"[(\[]", m[0]))):
        return formula
    behind = _FOR.match(formula.after)
    told = behind["phrase"].lower() if behind is not None and subjects(f"the {behind['phrase']} is ").named else None
    phrase = told or names.get(name)
    if phrase is None or (
        _LEADS_ON.fullmatch(re.split(r";\s", formula.before)[-1]) is None
        and re.search(rf"\b{re.escape(phrase)} \ufffc[^.;]*\bis\W*\Z", formula.before, re.I) is None
    ):
        return formula
    return replace(formula, before=f"{formula.before.rstrip()} the {phrase} is ")


def _plain(tex: str) -> str:
    return re.sub(r"\\(?:math\w+|text)|[\s{}\\]", "", tex)


__all__ = ["given_names", "with_equated_names", "with_given_name"]
