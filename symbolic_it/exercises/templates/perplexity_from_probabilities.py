"""Perplexity from probabilities: a geometric mean"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import Pow, mul
from .. import exact
from ..draw import Draw, Reject
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import num, tex


def draw(rng: Draw) -> dict[str, tuple[int, ...]]:
    """Token probabilities 2^-k whose k have a whole mean."""
    n = rng.integer(3, 5)
    return {"powers": tuple(rng.integer(0, 5) for _ in range(n))}


def write(powers: tuple[int, ...]) -> Draft:
    """The n-th root of the product of 1/q."""
    n, total = len(powers), sum(powers)
    if total % n or not total:
        raise Reject("the mean surprise is no whole number")
    q = tuple(Fraction(1, 2**k) for k in powers)
    perplexity = exact.of(2 ** (total // n))
    inverse = tuple(1 / x for x in q)
    return Draft(
        rf"A model gives the {n} tokens of a sequence the probabilities {', '.join(f'${tex(x)}$' for x in q)}. What is its perplexity?",
        (
            line("the product of the inverse probabilities", mul(*map(num, inverse)), exact.of(2**total)),
            line(f"its root of degree {n}", Pow(num(2**total), num(Fraction(1, n))), perplexity),
            line("the same from the mean surprise in bits", Pow(num(2), num(total) / num(n)), perplexity),
        ),
        perplexity,
        (
            Mistake("ARITH", "the arithmetic mean of 1/q", exact.of(sum(inverse, Fraction(0)) / n)),
            Mistake("AVGP", "one over the mean probability", exact.of(n / sum(q, Fraction(0)))),
            Mistake("SEQ", "one over the probability of the whole sequence", exact.of(2**total)),
        ),
        "",
        EXACT,
    )


TEMPLATE = Template("T14", "Perplexity from probabilities", draw, write)
