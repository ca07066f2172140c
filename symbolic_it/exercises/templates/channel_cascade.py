"""Two channels in a row: data processing"""

from __future__ import annotations

from fractions import Fraction

from ...enclosure.value import Value
from ...terms.term import mul
from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import minus_logs, num, tex


def draw(rng: Draw) -> dict[str, Fraction]:
    """Two error rates below 1/2, in twentieths."""
    return {"e": rng.fraction(1, 9, 20), "f": rng.fraction(1, 9, 20)}


def write(e: Fraction, f: Fraction) -> Draft:
    """1 - h(e(1-f) + f(1-e))."""
    both = e * (1 - f) + f * (1 - e)
    x, y = num(e), num(f)
    bits = _information(both)
    return Draft(
        rf"A uniform bit $X$ is flipped with probability ${tex(e, decimal=True)}$ to give $Y$, "
        rf"and $Y$ is flipped with probability ${tex(f, decimal=True)}$ to give $Z$. What is $I(X;Z)$?",
        (
            line("the bit arrives wrong if exactly one channel flips it", mul(x, num(1 - f)) + mul(y, num(1 - e)), exact.of(both)),
            line("the information of a binary symmetric channel", "I(X;Z)", r"H(Z) - H(Z \mid X)"),
            line("one bit minus the noise", num(1) - minus_logs((both, 1 - both), (both, 1 - both)), bits),
        ),
        bits,
        (
            Mistake("SUM", "the error rates are added; two flips cancel", _information(e + f)),
            Mistake("PROD", "the two capacities are multiplied", exact.product(_information(e), _information(f))),
            Mistake("FIRST", "this is I(X;Y), after the first channel", _information(e)),
        ),
        "bits",
    )


def _information(e: Fraction) -> Value:
    return exact.minus(exact.of(1), exact.in_bits(measured.entropy((e, 1 - e))))


TEMPLATE = Template("T36", "Two channels in a row", draw, write)
