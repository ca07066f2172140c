"""Change of unit: bits to nats and back"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...terms.term import Term, mul
from .. import exact
from ..draw import Draw
from ..rendered import side_latex
from ..template import Draft, Mistake, Template, line
from ..written import log, num, tex


def draw(rng: Draw) -> dict[str, Any]:
    """0.1 to 12, one decimal, and the unit it is given in."""
    return {"x": rng.fraction(1, 120, 10), "given": rng.choice(("bits", "nats"))}


def write(x: Fraction, given: str) -> Draft:
    """1 bit is ln 2 nats."""
    number, shown = exact.of(x), tex(x, decimal=True)
    forward = given == "bits"
    wanted = "nats" if forward else "bits"
    answer, inverse = exact.in_nats(number), exact.in_bits(number)
    if not forward:
        answer, inverse = inverse, answer
    ten = exact.times(exact.over(exact.LN2, exact.ln(10)), x)
    term = mul(num(x), log(Fraction(2), None)) if forward else num(x) / log(Fraction(2), None)
    return Draft(
        rf"A loss is reported as ${shown}$ {given}. What is it in {wanted}?",
        (
            line("one bit is the surprise of a fair coin", r"1 \text{ bits}", r"\ln 2 \text{ nats}"),
            line("multiply by ln 2" if forward else "divide by ln 2", rf"{shown} \text{{ {given}}}", _with(term, wanted)),
            line("the number", term, answer),
        ),
        answer,
        (
            Mistake("INV", "divided by ln 2 where it is multiplied" if forward else "multiplied by ln 2 where it is divided", inverse),
            Mistake("BASE10", "used the logarithm of 2 to base 10", ten if forward else exact.over(exact.times(number, x), ten)),
        ),
        wanted,
    )


def _with(term: Term, unit: str) -> str:
    return side_latex(term) + rf" \text{{ {unit}}}"


TEMPLATE = Template("T04", "Change of unit", draw, write)
