"""Pinsker's inequality: total variation from relative entropy"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import Pow, mul
from .. import exact
from ..draw import Draw
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import num, tex


def draw(rng: Draw) -> dict[str, Fraction]:
    """A bound in twentieths or hundredths; the divergence is twice its square."""
    return {"bound": rng.choice([Fraction(j, d) for d in (20, 50) for j in range(1, 13)])}


def write(bound: Fraction) -> Draft:
    """sqrt(D/2)."""
    d = 2 * bound**2
    half = Pow(num(d) / num(2), num(Fraction(1, 2)))
    answer = exact.root(exact.of(d / 2))
    return Draft(
        rf"Two distributions have the relative entropy $D = {tex(d, decimal=True)}$ nats. "
        "What is the largest total variation distance that Pinsker's inequality allows?",
        (
            line("half of the divergence", num(d) / num(2), exact.of(d / 2)),
            line("its square root", half, answer),
            line("check: twice the square is the divergence again", mul(num(2), Pow(num(bound), num(2))), exact.of(d)),
        ),
        answer,
        (
            Mistake("UNIT", "the divergence is read as bits", exact.root(exact.in_nats(exact.of(d / 2)))),
            Mistake("L1", "this is the bound on the L1 distance, twice the total variation", exact.times(answer, 2)),
            Mistake("ROOT", "the square root of the divergence: the factor 1/2 is lost", exact.root(exact.of(d))),
        ),
        "",
        EXACT,
    )


TEMPLATE = Template("T38", "Pinsker's inequality", draw, write)
