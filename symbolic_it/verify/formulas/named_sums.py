"""Numbers and sums of numbers that words name: "the entropy of $p = (1/2, 1/4, 1/4)$ is $0.5 \\cdot 1 + ... = 1.5$ bits".

Such a sum may be right as arithmetic and still not be the entropy of p.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from ...chapters import Document
from ...notation.context import Context
from ...notation.elaborate.relations.shapes import is_closed
from ...notation.syntax import ReadError, read
from ...notation.syntax import nodes as n
from ...patterns import regex
from ..model import Claim
from ..sentences.named_quantities import named_quantity, turned
from ..state import State
from .formula import Formula
from .laws_in_code import claims_of
from .named_expressions import with_side
from .of_the_law_at_hand import of_the_law_at_hand, with_its_comma

_LONGEST = 400


def named_sum(document: Document, formula: Formula, state: State, context: Context, claims: list[Claim], seconds: float) -> list[Claim]:
    """The claims, the first of them wrong where its left side is not what the words name; one of a lone number that they name."""
    if len(formula.text) > _LONGEST or formula.is_mentioned or any(c.verdict.negative for c in claims):
        return claims
    if (value := _BARE.fullmatch(formula.text)) is not None and all(c.verdict.word == "data" for c in claims):
        lone = replace(formula, text=value["value"], starts=(0,), sources=(formula.start,), lengths=(formula.end - formula.start,))
        return named_sum(document, lone, state, context, [], seconds) or claims
    first, formula = _first_side(formula.text), with_its_comma(formula)
    named = named_quantity(formula.before, formula.maths_before, formula.after, formula.text) if first is not None else None
    if named is None or named.given or (first == "number" and not any("PPL" in side for side in named.sides)):
        return claims
    side: str | None = named.sides[0] if len(named.sides) == 1 else None
    if named.alone:
        side, context = of_the_law_at_hand(named.sides, formula, state.section.laws_at_hand, context)
        formula = replace(formula, before="", maths_before=())  # whose words are all understood
    if side is None or (not named.alone and _ONE_PERPLEXITY.fullmatch(side) is not None and _laws_told(context) > 1):
        return claims  # "the perplexity of q" where p is told, too: of q on p
    claim = _judged(document, formula, side, named.sign, state, context, seconds)
    if claim is None:
        return claims
    if claim.verdict.negative and named.turned and (other := turned(side)) is not None:
        again = _judged(document, formula, other, named.sign, state, context, seconds)
        if again is None or not again.verdict.negative:
            return claims  # of two laws "and" tells no order
    if not claims:
        return [claim] if (claim.verdict.negative and not named.rough) or claim.verdict.word == "confirmed" else []
    if claim.verdict.word != "refuted" or claims[0].start > formula.start + 2:
        return claims
    wrong = replace(claim.verdict, message=f"not {side}, which the words name: {claim.verdict.message}")
    return [replace(claims[0], verdict=wrong), *claims[1:]]


#: H = 1.485 bits, of the law at hand.
_BARE = regex(r"\s*(?:H|\\math\w+\{H\})\s*(?:=|\\approx(?![A-Za-z])|≈)\s*(?P<value>\d*\.?\d+\s*\\text\{\w+\})\s*")

_ONE_PERPLEXITY = regex(r"\\mathrm\{PPL\}\([^,]*\)")
_LAW = regex(r"[pqrPQR]\w*|\\(?:pi|hat|tilde)\b.*")


def _laws_told(context: Context) -> int:
    """How many laws the text has given values or a formula."""
    return len({name for f in context.facts if _LAW.fullmatch(name := f.symbol.split("(")[0]) is not None})


def _first_side(text: str) -> Literal["sum", "number"] | None:
    """What a formula begins with: a sum of numbers or a number with its unit, or a number alone, which may be a perplexity."""
    try:
        statement = read(text)
    except ReadError:
        return None
    if len(statement.chains) != 1 or statement.chains[0].first is None:
        return None
    first = statement.chains[0].first
    inner = first.value if isinstance(first, n.WithUnit) else first
    lone = not statement.chains[0].links and not isinstance(first, n.WithUnit)
    return None if not is_closed(inner) else "number" if lone else "sum"


def _judged(document: Document, formula: Formula, side: str, sign: str, state: State, context: Context, seconds: float) -> Claim | None:
    claims, _ = claims_of(document, with_side(formula, side, sign), state.apart(), context, seconds)
    return replace(claims[0], start=formula.start, end=formula.end, text=document.text[formula.start : formula.end]) if claims else None
