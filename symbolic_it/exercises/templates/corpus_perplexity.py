"""Perplexity of a corpus: documents of different lengths"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...terms.term import Exp, mul
from .. import exact
from ..draw import Draw
from ..precision import Precision
from ..template import Draft, Mistake, Template, line
from ..written import num, tex


def draw(rng: Draw) -> dict[str, Any]:
    """Two documents: tokens in hundreds, mean losses in tenths."""
    tokens = rng.sample((100, 200, 300, 400, 500, 600), 2)
    return {"tokens": tokens, "losses": tuple(rng.fraction(10, 40, 10) for _ in range(2))}


def write(tokens: tuple[int, int], losses: tuple[Fraction, Fraction]) -> Draft:
    """The mean is weighted by tokens."""
    (s, t), (a, b) = tokens, losses
    mean = (s * a + t * b) / (s + t)
    pooled = exact.exp(exact.of(mean))
    average = (mul(num(s), num(a)) + mul(num(t), num(b))) / (num(s) + num(t))
    x, y = tex(a, decimal=True), tex(b, decimal=True)
    return Draft(
        rf"One document has ${s}$ tokens at a mean loss of ${x}$ nats, another ${t}$ tokens at ${y}$ nats. "
        "What is the perplexity of all tokens together?",
        (
            line("the mean loss, weighted by tokens", average, exact.of(mean)),
            line("its exponential", Exp(average), pooled),
        ),
        pooled,
        (
            Mistake("DOCAVG", "the documents' means are averaged without their lengths", exact.exp(exact.of((a + b) / 2))),
            Mistake("AVGPPL", "the mean of the two perplexities", exact.mean((exact.exp(exact.of(a)), exact.exp(exact.of(b))))),
            Mistake("BASE", "2 to the power of a loss in nats", exact.exp2(exact.of(mean))),
        ),
        "",
        Precision("decimals", 2),
    )


TEMPLATE = Template("T15", "Perplexity of a corpus", draw, write)
