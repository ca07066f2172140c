"""KL-regularised objective at its optimum: beta times the logarithm of Z"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import add, mul
from .. import exact
from ..regularised import draw, tilting, told, weights_of
from ..template import Draft, Mistake, Template, line
from ..written import log, num


def write(reference: tuple[Fraction, ...], n: tuple[int, ...], beta: Fraction) -> Draft:
    """beta ln Z."""
    weights = weights_of(reference, n)
    z = sum(weights, Fraction(0))
    answer = exact.times(exact.ln(z), beta)
    expected = exact.times(exact.plus(*(exact.times(exact.ln(k), r) for r, k in zip(reference, n, strict=True))), beta)
    return Draft(
        told(reference, n, beta)
        + r"What is the largest expected reward minus $\beta$ times the divergence from the reference (in nats) that a policy can reach?",
        (
            *tilting(reference, n),
            line("their sum Z", add(*map(num, weights)), exact.of(z)),
            line("the optimum is beta times its logarithm", mul(num(beta), log(z, None)), answer),
        ),
        answer,
        (
            Mistake("BETA", "ln Z without the factor beta", exact.ln(z)),
            Mistake("MAXR", "the best reward, as if the divergence cost nothing", exact.times(exact.ln(max(n)), beta)),
            Mistake("REF", "the expected reward of the reference policy itself", expected),
        ),
    )


TEMPLATE = Template("T43", "KL-regularised objective at its optimum", draw, write)
