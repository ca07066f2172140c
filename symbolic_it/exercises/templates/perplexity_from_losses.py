"""Perplexity from losses: the exponential of the mean"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import Exp, add
from .. import exact
from ..draw import Draw, Reject
from ..precision import Precision
from ..template import Draft, Mistake, Template, line
from ..written import num, tex


def draw(rng: Draw) -> dict[str, tuple[Fraction, ...]]:
    """3 or 4 losses in tenths with a mean in tenths."""
    n = rng.integer(3, 4)
    return {"losses": tuple(rng.fraction(2, 35, 10) for _ in range(n))}


def write(losses: tuple[Fraction, ...]) -> Draft:
    """The mean first, the exponential last."""
    mean = sum(losses, Fraction(0)) / len(losses)
    if (mean * 10).denominator != 1:
        raise Reject("the mean is no short decimal")
    listed = ", ".join(f"${tex(x, decimal=True)}$" for x in losses)
    average = add(*map(num, losses)) / num(len(losses))
    perplexity = exact.exp(exact.of(mean))
    return Draft(
        rf"A model's losses on {len(losses)} tokens are {listed} (in nats). What is its perplexity on them?",
        (
            line("the mean loss", average, exact.of(mean)),
            line("its exponential", Exp(average), perplexity),
        ),
        perplexity,
        (
            Mistake(
                "SUM", "the exponential of the total; the perplexity is that of the mean", exact.exp(exact.of(sum(losses, Fraction(0))))
            ),
            Mistake("AVGPPL", "the mean of the tokens' exponentials", exact.mean(tuple(exact.exp(exact.of(x)) for x in losses))),
            Mistake("BASE", "2 to the power of a loss in nats", exact.exp2(exact.of(mean))),
        ),
        "",
        Precision("decimals", 2),
    )


TEMPLATE = Template("T12", "Perplexity from losses", draw, write)
