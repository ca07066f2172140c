"""Numbers and sums of numbers that words name: "the entropy of $p = (1/2, 1/4, 1/4)$ is $0.5 \\cdot 1 + ... = 1.5$ bits".

Such a sum may be right as arithmetic and still not be the entropy of p.
"""

from __future__ import annotations

from dataclasses import replace

from ...chapters import Document
from ...notation.context import Context
from ...notation.elaborate.relations.shapes import is_closed
from ...notation.syntax import ReadError, read
from ...notation.syntax import nodes as n
from ..model import Claim
from ..sentences.named_quantities import named_quantity, turned
from ..state import State
from .formula import Formula
from .laws_in_code import claims_of
from .named_expressions import with_side

_LONGEST = 400


def named_sum(document: Document, formula: Formula, state: State, context: Context, claims: list[Claim], seconds: float) -> list[Claim]:
    """The claims, the first of them wrong where its left side is not what the words name; one of a lone number that they name."""
    if len(formula.text) > _LONGEST or formula.is_mentioned or any(c.verdict.negative for c in claims):
        return claims
    first = _first_side(formula.text)
    named = named_quantity(formula.before, formula.maths_before, formula.after, formula.text) if first is not None else None
    if named is None or named.given or named.alone or len(named.sides) != 1:
        return claims
    (side,) = named.sides
    claim = _judged(document, formula, side, state, context, seconds)
    if claim is None:
        return claims
    if claim.verdict.negative and named.turned and (other := turned(side)) is not None:
        again = _judged(document, formula, other, state, context, seconds)
        if again is None or not again.verdict.negative:
            return claims  # of two laws "and" tells no order
    if not claims:
        return [claim] if claim.verdict.negative or claim.verdict.word == "confirmed" else []
    if claim.verdict.word != "refuted" or claims[0].start > formula.start + 2:
        return claims
    wrong = replace(claim.verdict, message=f"not {side}, which the words name: {claim.verdict.message}")
    return [replace(claims[0], verdict=wrong), *claims[1:]]


def _first_side(text: str) -> n.Node | None:
    """The first side of a formula, where it is a sum of numbers, or a number with its unit."""
    try:
        statement = read(text)
    except ReadError:
        return None
    if len(statement.chains) != 1 or statement.chains[0].first is None:
        return None
    first = statement.chains[0].first
    inner = first.value if isinstance(first, n.WithUnit) else first
    lone = not statement.chains[0].links and not isinstance(first, n.WithUnit)
    return first if is_closed(inner) and not lone else None


def _judged(document: Document, formula: Formula, side: str, state: State, context: Context, seconds: float) -> Claim | None:
    claims, _ = claims_of(document, with_side(formula, side), state.apart(), context, seconds)
    return replace(claims[0], start=formula.start, end=formula.end, text=document.text[formula.start : formula.end]) if claims else None
