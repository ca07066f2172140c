"""KL estimators on one sample: k1, k2 and k3"""

from __future__ import annotations

from fractions import Fraction

from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import log, num, tex


def draw(rng: Draw) -> dict[str, Fraction]:
    """A ratio that is a power of 2, or a small fraction."""
    return {"r": rng.choice([Fraction(a, b) for a in range(1, 9) for b in range(1, 9) if a != b])}


def write(r: Fraction) -> Draft:
    """r - 1 - ln r."""
    answer = measured.of_numbers("kl_estimator_k3", r)
    ln = exact.ln(r)
    return Draft(
        rf"A token is sampled from $q$, and another model $p$ gives it ${tex(r)}$ times the probability that $q$ gives it. "
        r"What does the estimator $k_3$ of $D(q \| p)$ say from this one sample?",
        (
            line("the smallest value of the estimator, at ratio 1", num(1) - num(1) - log(Fraction(1), None), exact.of(0)),
            line("the ratio minus one", num(r) - num(1), exact.of(r - 1)),
            line("minus the logarithm of the ratio", num(r) - num(1) - log(r, None), answer),
        ),
        answer,
        (
            Mistake("K1", "this is k1, minus the logarithm of the ratio", exact.opposite(ln)),
            Mistake("K2", "this is k2, half the square of the logarithm", exact.times(exact.power(ln, 2), Fraction(1, 2))),
            Mistake("INV", "the ratio is upside down", measured.of_numbers("kl_estimator_k3", 1 / r)),
        ),
        "nats",
    )


TEMPLATE = Template("T45", "KL estimators on one sample", draw, write)
