r"""Parts with a label: \underbrace{\sum p \log \frac{p}{q}}_{D(p \| q)} says of its part what an equation would say.

Whole formulas are judged without their labels, which no reader of formulas reads. A label that names another quantity than its part is
accused beside them; one that begins with a sign (= 0) holds for a reason that the text may give anywhere, and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...chapters import Document
from ...chapters.latex.braces import match_braces
from ...notation.context import Context
from ...patterns import regex
from ..model import Claim
from ..state import State
from .formula import Formula
from .laws_in_code import claims_of

_BRACE = regex(r"\\(?P<side>under|over)brace\s*(?=\{)")
MOST = 30  # braces of a formula that a reader can take in
_SCRIPT = {"under": regex(r"\s*_\s*(?=\{)"), "over": regex(r"\s*\^\s*(?=\{)")}
#: A quantity of laws or variables: what else stands below a brace is a name that is made up for its part.
_QUANTITY = regex(r"\s*-?\s*(?:[DHI]|\\(?:mathrm|operatorname|text|mathbb|mathcal)\s*\{\s*(?:D|H|I|KL|CE|JS|JSD)\s*\}|KL)[^=<>]*[(\[]")


def labelled_parts(
    document: Document, formula: Formula, state: State, context: Context, claims: list[Claim], seconds: float
) -> Iterator[Claim]:
    """The labels of a formula's braces that name another quantity than what they stand below, where nothing in it is accused already."""
    for start, end, equation, minus in _equations(formula.text):
        place = formula.offset(start), formula.offset(end - 1) + 1
        if any(c.verdict.negative and c.start < place[1] and place[0] < c.end for c in claims):
            continue
        texts = (equation, *((_with_minus(equation),) if minus else ()))
        parts = (replace(formula, text=text, start=place[0]) for text in texts)
        found = [claims_of(document, part, state.apart(), context, seconds)[0] for part in parts]
        if all(len(one) == 1 and one[0].verdict.word in ("refuted", "convention-mismatch") for one in found):
            yield replace(found[0][0], start=place[0], end=place[1], text=document.text[place[0] : place[1]])


def _equations(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Where each brace with a quantity for its label stands, "part = label" in its place, and whether a minus stands before it."""
    found = list(_BRACE.finditer(text))
    ends = match_braces(text) if 0 < len(found) <= MOST else {}
    for m in found if ends else ():
        part = ends.get(m.end())
        script = _SCRIPT[m["side"]].match(text, part + 1) if part is not None else None
        end = ends.get(script.end()) if script is not None else None
        if part is None or script is None or end is None:
            continue
        inner, label = text[m.end() + 1 : part], text[script.end() + 1 : end]
        if _QUANTITY.match(label) is None or _BRACE.search(inner):
            continue
        between = "=".ljust(script.end() + 1 - part)
        yield m.start(), end + 1, " " * (m.end() + 1) + inner + between + label, text[: m.start()].rstrip().endswith("-")


def _with_minus(equation: str) -> str:
    """The equation with a minus before its left side, in place of a blank: authors put the brace on either side of it."""
    inner = equation.lstrip()
    return f"{' ' * (len(equation) - len(inner) - 1)}-{inner}"
