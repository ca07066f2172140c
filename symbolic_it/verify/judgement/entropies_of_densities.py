"""The h(p) of a text that says that p is a density: no entropy of masses, which is never negative, and no binary one.

By custom p may be a mass function or a number; f is a density. The formula is judged with f and g in place of p and q.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, JointTable, Masses, Meaning, NamedLaw, Scalar
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax.nodes import BigOp, Call, Name, Node, Statement
from ...notation.syntax.walk import walk
from ...patterns import regex
from .doubtful_readings import Outcome

_DENSITIES = {"p": "f", "q": "g"}
_LETTER = r"\$\s*([pq])\s*(?:\(\s*[a-z]\s*\)\s*)?\$"
_KIND = r"(?:densit(?:y|ies)|pdfs?|p\.d\.f\.s?)(?:\s+functions?)?"
_SAID = (
    regex(rf"\b{_KIND}\s+{_LETTER}(?:\s*(?:,|and|,\s*and|or)\s*{_LETTER})?", re.I),
    regex(rf"{_LETTER}(?:\s*(?:,|and|,\s*and|or)\s*{_LETTER})?\s+(?:be|is|are)\s+(?:[\w-]+\s+){{0,3}}?{_KIND}", re.I),
)
_DIFFERENTIAL = regex(r"\bdifferential entrop", re.I)
_OTHERWISE = regex(r"\bbinary entropy|\bdiscrete\b|\bpmfs?\b|mass functions?", re.I)
Judge = Callable[[Statement, Context], Outcome | ElaborationError]


def of_their_densities(outcome: Outcome, statement: Statement, context: Context, text: str, judge: Judge) -> Outcome:
    """The outcome with the laws of h as densities, where the ``text`` before says that they are and nothing else is known of them."""
    laws = _laws_of_h(statement)
    if not laws or not any(v.positive or v.negative for row in outcome[1] for v in row):
        return outcome
    if any(isinstance(x, BigOp) and x.kind == "int" for x in walk(statement)) or _OTHERWISE.search(text):
        return outcome
    flat = re.sub(r"\\[()\[\]]|\$+", "$", text)
    said = {x for pattern in _SAID for m in pattern.finditer(flat) for x in m.groups() if x}
    if not laws <= said and _DIFFERENTIAL.search(text) is None:
        return outcome
    known = (Masses, JointTable, Meaning, NamedLaw, Scalar)
    written = {x.base for x in walk(statement) if isinstance(x, Name)}
    if any(context.about(law, *known) is not None for law in laws) or written & set(_DENSITIES.values()):
        return outcome
    found = judge(rebuilt(statement, _as_density), context)
    theirs = [] if isinstance(found, ElaborationError) else found[1]
    if not isinstance(found, ElaborationError) and all(v.positive for row in theirs for v in row):
        return replace(found[0], assumptions=(*found[0].assumptions, "p and q are densities, written f and g")), theirs
    if [len(row) for row in theirs] != [len(row) for row in outcome[1]]:
        return outcome[0], [tuple(map(_open, row)) for row in outcome[1]]
    rows = [
        tuple(v if (v.positive and w.positive) or (v.negative and w.negative) else _open(v) for v, w in zip(row, their, strict=True))
        for row, their in zip(outcome[1], theirs, strict=True)
    ]
    return outcome[0], rows


def _open(verdict: Verdict) -> Verdict:
    return replace(verdict, word="undecided", message="h is of a density here") if verdict.positive or verdict.negative else verdict


def _laws_of_h(statement: Statement) -> set[str]:
    calls = [x for x in walk(statement) if isinstance(x, Call) and x.head == Name("h") and len(x.args) == 1]
    return {x.args[0].base for x in calls if isinstance(x.args[0], Name) and x.args[0] in (Name("p"), Name("q"))}


def _as_density(node: Node) -> Node | None:
    if isinstance(node, Name) and node in (Name("p"), Name("q")):
        return replace(node, base=_DENSITIES[node.base])
    return None


__all__ = ["of_their_densities"]
