"""Gradient in the probability: the derivative of -ln q"""

from __future__ import annotations

from fractions import Fraction

from .. import exact
from ..draw import Draw
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import num, tex


def draw(rng: Draw) -> dict[str, Fraction]:
    """q = j/20."""
    return {"q": rng.choice([Fraction(j, d) for d in (20, 25) for j in range(1, d)])}


def write(q: Fraction) -> Draft:
    """-1/q."""
    return Draft(
        rf"The loss on a token is $-\ln q$, and the model gives $q = {tex(q, decimal=True)}$. "
        rf"What is the derivative of the loss with respect to $q$?",
        (
            line("derivative of the logarithm", r"\frac{d}{dt} (-\ln t)", r"-\frac{1}{t}"),
            line("substitute", num(-1) / num(q), exact.of(-1 / q)),
            line("against the derivative in the logit", num(q) - num(1), exact.of(q - 1)),
        ),
        exact.of(-1 / q),
        (
            Mistake("SIGN", "the minus sign is lost", exact.of(1 / q)),
            Mistake("LOGIT", "the derivative with respect to the logit", exact.of(q - 1)),
        ),
        "",
        EXACT,
    )


TEMPLATE = Template("T22", "Gradient in the probability", draw, write)
