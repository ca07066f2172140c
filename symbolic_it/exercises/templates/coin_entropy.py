"""Coin entropy: the entropy of a biased coin in bits"""

from __future__ import annotations

from fractions import Fraction

from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import minus_logs, tex, vector


def draw(rng: Draw) -> dict[str, Fraction]:
    """Heads has probability a/b with b from 2 to 20."""
    b = rng.integer(3, 20)
    return {"h": rng.fraction(1, b - 1, b)}


def write(h: Fraction) -> Draft:
    """Two surprises, weighted and added."""
    p = (h, 1 - h)
    nats = measured.entropy(p)
    bits = exact.in_bits(nats)
    return Draft(
        rf"A coin shows heads with probability ${tex(h)}$ and tails otherwise. Its distribution is $p = {vector(p)}$. "
        rf"What is the entropy of one toss?",
        (
            line("definition, with logarithms to base 2", "H(p)", r"-\sum_x p(x) \log_2 p(x)"),
            line("substitute both probabilities", "H(p)", minus_logs(p, p), bits),
        ),
        bits,
        (
            Mistake("BASE", "this is the value in nats; the question asks for bits", nats),
            Mistake("ONETERM", "the term of heads alone; tails carries information too", exact.times(exact.log2(h), -h)),
            Mistake("SIGN", "the minus sign is lost", exact.opposite(bits)),
        ),
        "bits",
    )


TEMPLATE = Template("T01", "Coin entropy", draw, write)
