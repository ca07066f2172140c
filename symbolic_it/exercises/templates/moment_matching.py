"""Moment matching: the Gaussian nearest to a mixture"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import Pow, mul
from .. import exact
from ..draw import Draw
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import num


def draw(rng: Draw) -> dict[str, int]:
    """Two modes at -m and m of standard deviation s."""
    return {"m": rng.integer(1, 9), "s": rng.integer(1, 6)}


def write(m: int, s: int) -> Draft:
    """s^2 + m^2."""
    half = num(Fraction(1, 2))
    second = num(s * s) + num(m * m)
    answer = exact.of(s * s + m * m)
    return Draft(
        rf"A distribution is an equal mixture of two Gaussians with means $-{m}$ and ${m}$, both with variance ${s * s}$. "
        r"One Gaussian is fitted to it by minimising the forward divergence, from the mixture to the fit. What is its variance?",
        (
            line("the mean of the mixture", mul(half, num(-m)) + mul(half, num(m)), exact.of(0)),
            line("its second moment", mul(half, second) + mul(half, second), exact.of(s * s + m * m)),
            line("the best Gaussian keeps mean and variance", num(s * s + m * m) - Pow(num(0), num(2)), answer),
        ),
        answer,
        (
            Mistake("MODE", "the variance of one mode, as in a reverse projection", exact.of(s * s)),
            Mistake("ADD", "standard deviation and distance are added", exact.of(s + m)),
            Mistake("SEP", "the square of the distance alone", exact.of(m * m)),
        ),
        "",
        EXACT,
    )


TEMPLATE = Template("T48", "Moment matching", draw, write)
