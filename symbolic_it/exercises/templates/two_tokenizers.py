"""Two tokenizers, one text: total losses compare, perplexities do not"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...terms.term import Exp, Log, mul
from .. import exact
from ..draw import Draw, Reject
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import num, tex


def draw(rng: Draw) -> dict[str, Any]:
    """Tokens and mean losses of two models on one text."""
    tokens = rng.sample((100, 120, 150, 180, 200), 2)
    return {"tokens": tokens, "losses": (rng.fraction(15, 35, 10), rng.fraction(15, 35, 10))}


def write(tokens: tuple[int, int], losses: tuple[Fraction, Fraction]) -> Draft:
    """Total nats of A and B, and how much B needs more."""
    (s, t), (a, b) = tokens, losses
    gap = t * b - s * a
    if gap <= 0 or b >= a:
        raise Reject("perplexity should point the wrong way")
    x, y = tex(a, decimal=True), tex(b, decimal=True)
    return Draft(
        rf"Model A splits a text into ${s}$ tokens and has perplexity $e^{{{x}}}$ on it. Model B splits the same text into ${t}$ tokens, "
        rf"with perplexity $e^{{{y}}}$. How many more nats does B need for the whole text?",
        (
            line("the total of A: tokens times the logarithm of the perplexity", mul(num(s), Log(Exp(num(a)))), exact.of(s * a)),
            line("the total of B", mul(num(t), Log(Exp(num(b)))), exact.of(t * b)),
            line("B has the smaller perplexity, and needs more", num(t * b) - num(s * a), exact.of(gap)),
        ),
        exact.of(gap),
        (
            Mistake(
                "PPL", "perplexities per token are compared; the tokens differ", exact.minus(exact.exp(exact.of(a)), exact.exp(exact.of(b)))
            ),
            Mistake("BITS", "this is the value in bits; the question asks for nats", exact.in_bits(exact.of(gap))),
            Mistake("SIGN", "the difference is taken the wrong way round", exact.of(-gap)),
        ),
        "nats",
        EXACT,
    )


TEMPLATE = Template("T19", "Two tokenizers, one text", draw, write)
