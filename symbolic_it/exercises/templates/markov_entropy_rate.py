"""Entropy rate of a two-state chain: rows weighted by the stationary law"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import mul
from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import minus_logs, num, tex


def draw(rng: Draw) -> dict[str, Fraction]:
    """Probabilities of leaving each state, in tenths."""
    return {"a": rng.fraction(1, 9, 10), "b": rng.fraction(1, 9, 10)}


def write(a: Fraction, b: Fraction) -> Draft:
    """pi = (b, a)/(a + b)."""
    pi = (b / (a + b), a / (a + b))
    rows = ((1 - a, a), (b, 1 - b))
    h = [exact.in_bits(measured.entropy(row)) for row in rows]
    rate = exact.plus(exact.times(h[0], pi[0]), exact.times(h[1], pi[1]))
    x, y = num(a), num(b)
    first, second = minus_logs(rows[0], rows[0]), minus_logs(rows[1], rows[1])
    return Draft(
        rf"A Markov chain with two states goes from state 1 to state 2 with probability ${tex(a, decimal=True)}$ "
        rf"and from state 2 to state 1 with probability ${tex(b, decimal=True)}$. What is its entropy rate per step?",
        (
            line("stationary probability of state 1", y / (x + y), exact.of(pi[0])),
            line("stationary probability of state 2", x / (x + y), exact.of(pi[1])),
            line("entropy of the first row", first, h[0]),
            line("entropy of the second row", second, h[1]),
            line("their mean under the stationary law", mul(num(pi[0]), first) + mul(num(pi[1]), second), rate),
        ),
        rate,
        (
            Mistake(
                "MARG", "the entropy of the stationary law; successive states depend on each other", exact.in_bits(measured.entropy(pi))
            ),
            Mistake("AVG", "the rows are averaged without their weights", exact.mean((h[0], h[1]))),
            Mistake("SWAPPI", "the stationary weights are swapped", exact.plus(exact.times(h[0], pi[1]), exact.times(h[1], pi[0]))),
        ),
        "bits",
    )


TEMPLATE = Template("T33", "Entropy rate of a two-state chain", draw, write)
