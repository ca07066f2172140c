"""Cases of equality that stand apart from their inequality: in the formula behind it, or in a sentence of its own."""

from __future__ import annotations

import re
from dataclasses import replace

from ...chapters import Document
from ...decide.verdict import Verdict
from ...notation.context import Context
from ...patterns import regex
from ..model import Claim
from ..state import State
from .formula import Formula
from .laws_in_code import claims_of

_ORDER = regex(r"[<>≤≥]|\\(?:le|ge|leq|geq|leqslant|geqslant)(?![A-Za-z])")
_LATER = regex(
    r"\A\W*(?:the |this |here,? )*(?P<equality>equality (?:holds|occurs|is (?:attained|reached|achieved))) (?P<case>[^.;:]*)\Z", re.I
)


def later_case(
    document: Document, formula: Formula, before: tuple[Formula, Context] | None, state: State, seconds: float, claims: list[Claim]
) -> list[Claim]:
    """The claims of "q = p" in "Equality holds iff q = p", a sentence of its own: it is judged with the inequality before it."""
    m = _LATER.match(formula.before)
    if m is None or before is None or "\ufffc" in formula.before:
        return claims
    bound, context = before
    own, after = state.apart(), f", with equality {m['case']}\ufffc{formula.after}"
    found, _ = claims_of(document, replace(bound, after=after, maths_after=(formula.text, *formula.maths_after)), own, context, seconds)
    refuted = [c.verdict for c in found if c.verdict.word == "refuted"]
    if refuted and not bound.after.strip(" .,;:"):
        verdict = replace(refuted[0], message=f"no case of equality: {refuted[0].message}")
        return [Claim(formula.start, formula.end, document.text[formula.start : formula.end], "identity", verdict)]
    return as_its_case(claims, formula, own.case)


def is_bound(claims: list[Claim], formula: Formula) -> bool:
    """Whether a formula is one inequality, and proved: what a later "Equality holds iff ..." is about."""
    return len(claims) == 1 and claims[0].verdict.word == "proved" and _ORDER.search(formula.text) is not None


def as_its_case(claims: list[Claim], formula: Formula, case: tuple[str, Verdict] | None) -> list[Claim]:
    """The claims of "q = p" behind "with equality iff", which the formula before has proved to be its case of equality."""
    if case is None or len(claims) != 1 or claims[0].verdict.word not in ("data", "definition") or formula.text.strip() != case[0]:
        return claims
    return [replace(claims[0], kind="identity", verdict=replace(case[1], message=f"the case of equality: {case[1].message}"))]
