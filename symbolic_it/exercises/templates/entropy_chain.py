"""Chain rule of entropy: a joint entropy from two parts"""

from __future__ import annotations

from fractions import Fraction

from .. import exact
from ..draw import Draw
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import num, tex


def draw(rng: Draw) -> dict[str, Fraction]:
    """Quarter bits."""
    return {"first": rng.fraction(2, 20, 4), "second": rng.fraction(1, 12, 4)}


def write(first: Fraction, second: Fraction) -> Draft:
    """H(X) + H(Y|X)."""
    total = first + second
    return Draft(
        rf"The entropy of $X$ is ${tex(first, decimal=True)}$ bits. Once $X$ is known, $Y$ has ${tex(second, decimal=True)}$ bits left. "
        "What is the joint entropy of the two?",
        (
            line("chain rule", "H(X, Y)", r"H(X) + H(Y \mid X)"),
            line("add", num(first) + num(second), exact.of(total)),
            line("check: what is left when X is known", num(total) - num(first), exact.of(second)),
        ),
        exact.of(total),
        (
            Mistake("MAX", "the larger of the two", exact.of(max(first, second))),
            Mistake("DIFF", "the difference; the parts add up", exact.of(abs(first - second))),
        ),
        "bits",
        EXACT,
    )


TEMPLATE = Template("T50", "Chain rule of entropy", draw, write)
