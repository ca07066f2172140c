"""Change of perplexity: what a smaller loss does to it"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import Exp
from .. import exact
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import num, tex


def draw(rng: Draw) -> dict[str, Fraction]:
    """A loss and how far it falls, in tenths of a nat."""
    return {"before": rng.fraction(15, 60, 10), "fall": rng.fraction(1, 12, 10)}


def write(before: Fraction, fall: Fraction) -> Draft:
    """exp(-d), whatever the level."""
    after = before - fall
    ratio = exact.exp(exact.of(-fall))
    a, b = tex(before, decimal=True), tex(after, decimal=True)
    return Draft(
        rf"A model's cross-entropy falls from ${a}$ to ${b}$ nats per token. By what factor is its perplexity multiplied?",
        (line("perplexity is the exponential of the loss", Exp(num(after)) / Exp(num(before)), Exp(num(after) - num(before)), ratio),),
        ratio,
        (
            Mistake("LINEAR", "the ratio of the losses; perplexity is exponential in the loss", exact.of(after / before)),
            Mistake("BASE", "2 to the power of a difference in nats", exact.exp2(exact.of(-fall))),
            Mistake("INV", "the ratio is upside down", exact.exp(exact.of(fall))),
        ),
    )


TEMPLATE = Template("T13", "Change of perplexity", draw, write)
