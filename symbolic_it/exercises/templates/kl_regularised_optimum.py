"""KL-regularised policy: the optimal probability of an action"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import add
from .. import exact
from ..regularised import draw, tilting, told, weights_of
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import num


def write(reference: tuple[Fraction, ...], n: tuple[int, ...], beta: Fraction) -> Draft:
    """reference times n, normalised."""
    weights = weights_of(reference, n)
    z = sum(weights, Fraction(0))
    answer = exact.of(weights[0] / z)
    inverse = sum((r / k for r, k in zip(reference, n, strict=True)), Fraction(0))
    return Draft(
        told(reference, n, beta)
        + r"Which probability does the policy that maximises the expected reward minus $\beta$ times its divergence from the "
        r"reference give to the first action?",
        (
            *tilting(reference, n),
            line("their sum", add(*map(num, weights)), exact.of(z)),
            line("normalise", num(weights[0]) / num(z), answer),
        ),
        answer,
        (
            Mistake("NOREF", "the softmax of the rewards alone: the reference is left out", exact.of(Fraction(n[0], sum(n)))),
            Mistake("NONORM", "the weight before normalising", exact.of(weights[0])),
            Mistake("SIGN", "the exponential of minus the reward", exact.of(reference[0] / n[0] / inverse)),
        ),
        "",
        EXACT,
    )


TEMPLATE = Template("T42", "KL-regularised policy", draw, write)
