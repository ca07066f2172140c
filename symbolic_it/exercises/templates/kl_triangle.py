"""No triangle inequality: relative entropies of three coins"""

from __future__ import annotations

from fractions import Fraction

from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import ratio_logs, tex


def draw(rng: Draw) -> dict[str, Fraction]:
    """Three coins."""
    options = [Fraction(1, d) for d in (2, 3, 4, 5, 8, 10)] + [Fraction(j, 10) for j in (3, 4, 6, 7, 8, 9)]
    a, b, c = rng.sample(options, 3)
    return {"a": a, "b": b, "c": c}


def write(a: Fraction, b: Fraction, c: Fraction) -> Draft:
    """D(A||C) - D(A||B) - D(B||C)."""
    coins = [(x, 1 - x) for x in (a, b, c)]
    first, second, third = coins
    whole, one, two = measured.kl(first, third), measured.kl(first, second), measured.kl(second, third)
    gap = exact.minus(whole, exact.plus(one, two))
    back = exact.minus(measured.kl(third, first), exact.plus(measured.kl(second, first), measured.kl(third, second)))
    terms = [ratio_logs(first, third, None), ratio_logs(first, second, None), ratio_logs(second, third, None)]
    return Draft(
        rf"Coins A, B and C show heads with probability ${tex(a)}$, ${tex(b)}$ and ${tex(c)}$. "
        "What is the divergence from A to C minus the sum of those from A to B and from B to C? "
        "(The divergence from A to C is the one whose first argument is A.)",
        (
            line("from A to C", terms[0], whole),
            line("from A to B", terms[1], one),
            line("from B to C", terms[2], two),
            line("the difference; a distance could not make it positive", terms[0] - terms[1] - terms[2], gap),
        ),
        gap,
        (
            Mistake("SIGN", "the difference is taken the wrong way round", exact.opposite(gap)),
            Mistake("SWAP", "all three divergences with swapped arguments", back),
            Mistake("BASE", "this is the value in bits; the question asks for nats", exact.in_bits(gap)),
        ),
        "nats",
    )


TEMPLATE = Template("T29", "No triangle inequality", draw, write)
