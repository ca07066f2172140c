"""Relative entropy of Gaussians: two means, two variances"""

from __future__ import annotations

from fractions import Fraction

from ...enclosure.value import Value
from ...terms.term import Pow, mul
from .. import exact
from ..draw import Draw, Reject
from ..template import Draft, Mistake, Template, line
from ..written import log, num, quotient


def draw(rng: Draw) -> dict[str, int]:
    """Standard deviations that are powers of 2, whole means."""
    return {"m": rng.integer(-3, 3), "s": 2 ** rng.integer(0, 2), "n": rng.integer(-3, 3), "t": 2 ** rng.integer(0, 3)}


def write(m: int, s: int, n: int, t: int) -> Draft:
    """ln(t/s) + (s^2 + (m-n)^2)/(2 t^2) - 1/2."""
    if s == t and m == n:
        raise Reject("the same Gaussian twice")
    d = m - n
    term = log(quotient(Fraction(t), Fraction(s)), None) + (num(s * s) + num(d * d)) / mul(num(2), num(t * t)) - num(Fraction(1, 2))
    nats = _divergence(Fraction(s), Fraction(t), d)
    return Draft(
        rf"The first Gaussian has mean ${m}$ and variance ${s * s}$, the second mean ${n}$ and variance ${t * t}$. "
        "What is the relative entropy from the first (the true one) to the second?",
        (
            line("the difference of the means, squared", Pow(num(m) - num(n), num(2)), exact.of(d * d)),
            line("the standard deviation of the first", Pow(num(s * s), num(Fraction(1, 2))), exact.of(s)),
            line("the standard deviation of the second", Pow(num(t * t), num(Fraction(1, 2))), exact.of(t)),
            line("logarithm of the ratio, plus spread over variance, minus a half", term, nats),
        ),
        nats,
        (
            Mistake("SWAP", "the other direction: the arguments are swapped", _divergence(Fraction(t), Fraction(s), d)),
            *(
                (Mistake("VAR", "the variances are used as standard deviations", _divergence(Fraction(s * s), Fraction(t * t), d)),)
                if s * t > 1
                else ()
            ),
            Mistake("HALF", "the last 1/2 is not subtracted", exact.plus(nats, exact.of(Fraction(1, 2)))),
        ),
        "nats",
    )


def _divergence(s: Fraction, t: Fraction, d: int) -> Value:
    return exact.plus(exact.ln(t / s), exact.of((s * s + d * d) / (2 * t * t) - Fraction(1, 2)))


TEMPLATE = Template("T41", "Relative entropy of Gaussians", draw, write)
