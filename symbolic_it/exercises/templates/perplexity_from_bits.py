"""Perplexity from bits: 2 to the power of the loss"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import Exp, Pow, mul
from .. import exact
from ..draw import Draw
from ..precision import Precision
from ..template import Draft, Mistake, Template, line
from ..written import log, num, tex


def draw(rng: Draw) -> dict[str, Fraction]:
    """A loss in half bits."""
    return {"loss": rng.choice([Fraction(j, d) for d in (2, 4) for j in range(1, 8 * d) if j % d])}


def write(loss: Fraction) -> Draft:
    """2^H, as the loss is in bits."""
    shown = tex(loss, decimal=True)
    perplexity = exact.exp2(exact.of(loss))
    return Draft(
        rf"A model's cross-entropy is ${shown}$ bits per token. What is its perplexity?",
        (
            line("the loss in nats", rf"{shown} \text{{ bits}}", rf"{shown} \ln 2 \text{{ nats}}"),
            line("its exponential is a power of 2", Exp(mul(num(loss), log(Fraction(2), None))), Pow(num(2), num(loss)), perplexity),
        ),
        perplexity,
        (
            Mistake("BASE", "e to the power of a loss in bits", exact.exp(exact.of(loss))),
            Mistake("UNIT", "the loss is converted to nats and then used with base 2", exact.exp2(exact.in_nats(exact.of(loss)))),
        ),
        "",
        Precision("decimals", 2),
    )


TEMPLATE = Template("T16", "Perplexity from bits", draw, write)
