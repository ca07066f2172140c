r"""Expressions that words name: "the entropy of X is $-\sum_x p(x) \log p(x)$" is judged as H(X) = -\sum_x p(x) \log p(x)."""

from __future__ import annotations

import re
from dataclasses import replace

from ...chapters import Document
from ...notation.context import Context
from ...notation.elaborate import ElaborationError, read_given
from ...notation.syntax import ReadError
from ...patterns import regex
from ..model import Claim
from ..sentences.named_quantities import named_quantity, turned
from ..state import State
from .formula import Formula
from .laws_in_code import claims_of

RELATION = regex(
    r"[=<>≈≤≥≠∝←→]|\\(?:le|ge|leq|geq|lt|gt|approx|equiv|leqslant|geqslant|ne|neq|sim|simeq|propto|to|in|mapsto|iff|implies|triangleq|rightarrow|Rightarrow)(?![A-Za-z])|\\x?(?:left|right)arrow"
)
#: What is more than the symbol of a quantity: "the entropy $H(p)$" says nothing.
_SAYS = regex(r"\\(?:log|ln|lg|sum|int|exp|[dt]?frac)(?![A-Za-z])|[HIhD]\s*\(.*\)\s*[-+]|\\mathbb\s*\{?E.*\\log", re.S)
#: What stands below a sum or a mean is no claim: x \in X, x \sim p, i = 1.
_BELOW = regex(r"_\s*\{(?:[^{}]|\{[^{}]*\})*\}")
LONGEST = 2_000
_WRONG = ("refuted", "convention-mismatch")


def named_expression(document: Document, formula: Formula, state: State, context: Context, seconds: float) -> list[Claim]:
    """The claim of an expression without a relation that the words before it name; none where it stays open."""
    if (
        len(formula.text) > LONGEST
        or RELATION.search(_BELOW.sub(" ", formula.text))
        or _SAYS.search(formula.text) is None
        or formula.is_mentioned
    ):
        return []
    named = named_quantity(formula.before, formula.maths_before, formula.after, formula.text)
    if named is None:
        return []
    for text in named.given:
        try:
            context = read_given(text, context)
        except (ReadError, ElaborationError):
            return []
    if named.alone:  # "the entropy is ...": not that of the example before
        context = replace(context, facts=tuple(f for f in context.facts if f.symbol.split("(")[0] not in ("p", "q", "P", "Q", "X", "Y")))
    found = [_judged(document, formula, side, state, context, seconds) for side in named.sides]
    positive = [c for c in found if c is not None and c.verdict.positive and not c.verdict.message.startswith("introduces")]
    wrong = [c for c in found if c is not None and c.verdict.word in _WRONG]
    if positive:
        return positive[:1]
    if len(wrong) < len(found):
        return []
    others = [other for side in named.sides if named.turned and (other := turned(side)) is not None]
    again = [_judged(document, formula, other, state, context, seconds) for other in others]
    return wrong[:1] if all(c is not None and c.verdict.word in _WRONG for c in again) else []


def _judged(document: Document, formula: Formula, side: str, state: State, context: Context, seconds: float) -> Claim | None:
    """The one claim of the formula with a left side, where it stands."""
    claims, _ = claims_of(document, with_side(formula, side), state.apart(), context, seconds)
    if len(claims) != 1:
        return None
    return replace(claims[0], start=formula.start, end=formula.end, text=document.text[formula.start : formula.end])


def with_side(formula: Formula, side: str, sign: str = "=") -> Formula:
    """The formula with a left side and a relation; what stands in them is placed at the formula's start."""
    left = f"{side} {sign} "
    return replace(
        formula,
        text=left + formula.text,
        starts=(0, *(s + len(left) for s in formula.starts)),
        sources=(formula.start, *formula.sources),
        lengths=(1, *formula.lengths),
    )
