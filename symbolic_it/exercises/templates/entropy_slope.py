"""Entropy against temperature: the slope is a variance over T cubed"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...terms.term import Pow, mul
from .. import exact
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import log, logits_of, num, quotient_of, weighted


def draw(rng: Draw) -> dict[str, Any]:
    """Powers of 2 as probabilities' ratios, and a temperature."""
    return {"powers": rng.sample(range(5), 3), "temperature": rng.integer(2, 3)}


def write(powers: tuple[int, ...], temperature: int) -> Draft:
    """Var_s(z)/T^3 with s the softmax at T; z = kT ln 2."""
    n = [2**k for k in powers]
    s = tuple(Fraction(x, sum(n)) for x in n)
    z = [k * temperature for k in powers]
    mean = sum((a * b for a, b in zip(s, z, strict=True)), Fraction(0))
    variance = sum((a * b * b for a, b in zip(s, z, strict=True)), Fraction(0)) - mean**2
    square = exact.power(exact.LN2, 2)
    var = exact.times(square, variance)
    slope = exact.times(var, Fraction(1, temperature**3))
    two = log(Fraction(2), None)
    return Draft(
        rf"A softmax at temperature $T = {temperature}$ has the logits {logits_of([x**temperature for x in n])}. "
        "At what rate does its entropy (in nats) grow with the temperature?",
        (
            *(line("softmax at this temperature", quotient_of(x, n), exact.of(y)) for x, y in zip(n, s, strict=True)),
            line("mean logit", mul(weighted(s, z), two), mul(num(mean), two)),
            line("variance of the logits", mul(weighted(s, [k * k for k in z]) - Pow(num(mean), num(2)), Pow(two, num(2))), var),
            line("divide by the cube of the temperature", mul(num(variance), Pow(two, num(2))) / Pow(num(temperature), num(3)), slope),
        ),
        slope,
        (
            Mistake("POW", "divided by the square of T, not by its cube", exact.times(slope, temperature)),
            Mistake("SIGN", "the entropy grows with temperature", exact.opposite(slope)),
            Mistake("NOPOW", "the variance itself", var),
        ),
    )


TEMPLATE = Template("T24", "Entropy against temperature", draw, write)
