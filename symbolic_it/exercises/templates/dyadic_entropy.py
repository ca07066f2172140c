"""Entropy of a dyadic distribution: a weighted mean of whole surprises"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import TWO
from .. import exact, measured
from ..draw import Draw
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import log, minus_logs, vector, weighted


def draw(rng: Draw) -> dict[str, tuple[Fraction, ...]]:
    """3 to 8 masses that are powers of 1/2."""
    return {"p": rng.dyadic(rng.integer(3, 8))}


def write(p: tuple[Fraction, ...]) -> Draft:
    """-log2 2^-k = k, then the mean of k."""
    surprises = [x.denominator.bit_length() - 1 for x in p]
    nats = measured.entropy(p)
    bits = exact.in_bits(nats)
    return Draft(
        rf"A source emits {len(p)} symbols with probabilities $p = {vector(p)}$. What is its entropy?",
        (
            line("definition, with logarithms to base 2", "H(p)", r"-\sum_x p(x) \log_2 p(x)"),
            *(
                line("the surprise of a mass that is a power of 1/2", -log(Fraction(1, 2**k), TWO), exact.of(k))
                for k in sorted(set(surprises))
            ),
            line("the mean of the surprises", minus_logs(p, p), weighted(p, surprises), bits),
        ),
        bits,
        (
            Mistake("BASE", "this is the value in nats; the question asks for bits", nats),
            Mistake("UNIF", "the logarithm of the number of symbols, as if they were equally likely", exact.log2(len(p))),
            Mistake("AVG", "the surprises are averaged without their probabilities", exact.of(Fraction(sum(surprises), len(p)))),
        ),
        "bits",
        EXACT,
    )


TEMPLATE = Template("T02", "Entropy of a dyadic distribution", draw, write)
