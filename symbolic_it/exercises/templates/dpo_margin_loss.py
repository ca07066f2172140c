"""DPO loss of a pair: from two log-ratios"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import Exp, mul
from .. import exact, measured
from ..draw import Draw, Reject
from ..template import Draft, Mistake, Template, line
from ..written import log, num, tex


def draw(rng: Draw) -> dict[str, Fraction]:
    """Log-ratios in fifths, beta in tenths."""
    return {"beta": rng.fraction(1, 5, 10), "winner": rng.fraction(-4, 12, 5), "loser": rng.fraction(-12, 4, 5)}


def write(beta: Fraction, winner: Fraction, loser: Fraction) -> Draft:
    """ln(1 + exp(-margin))."""
    margin = beta * (winner - loser)
    if not margin:
        raise Reject("the margin is 0")
    answer = measured.of_numbers("dpo_loss", winner, loser, beta)
    w, v, b = (tex(x, decimal=True) for x in (winner, loser, beta))
    sigma = exact.over(exact.of(1), exact.plus(exact.of(1), exact.exp(exact.of(-margin))))
    return Draft(
        rf"For a preference pair, the logarithm of policy over reference is ${w}$ for the preferred answer and ${v}$ for the other. "
        rf"What is the DPO loss with $\beta = {b}$?",
        (
            line("the loss of a margin x", r"-\ln \sigma(x)", r"\ln(1 + e^{-x})"),
            line("the margin", mul(num(beta), num(winner) - num(loser)), exact.of(margin)),
            line("substitute", log(num(1) + Exp(num(-margin)), None), answer),
        ),
        answer,
        (
            Mistake("SWAPWL", "preferred and other answer are swapped", measured.of_numbers("dpo_loss", loser, winner, beta)),
            Mistake("NOBETA", "the factor beta is left out", measured.of_numbers("dpo_loss", winner, loser, Fraction(1))),
            Mistake("PROB", "this is the probability of the preference, not its loss", sigma),
        ),
        "nats",
    )


TEMPLATE = Template("T44", "DPO loss of a pair", draw, write)
