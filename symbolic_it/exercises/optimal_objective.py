"""KL-regularised objective at its optimum: beta times the logarithm of Z"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ..terms.term import Exp, add, mul
from . import exact
from .draw import Draw
from .template import Draft, Mistake, Template, line
from .written import log, logits_of, num, tex, vector


def draw(rng: Draw) -> dict[str, Any]:
    """A reference in tenths, rewards beta ln n."""
    return {
        "reference": rng.shares(3, 10),
        "n": rng.sample((1, 2, 3, 4, 5, 6, 8), 3),
        "beta": rng.choice((Fraction(1, 2), Fraction(1, 5), Fraction(1, 10))),
    }


def write(reference: tuple[Fraction, ...], n: tuple[int, ...], beta: Fraction) -> Draft:
    """beta ln Z."""
    weights = [r * k for r, k in zip(reference, n, strict=True)]
    z = sum(weights, Fraction(0))
    answer = exact.times(exact.ln(z), beta)
    expected = exact.times(exact.plus(*(exact.times(exact.ln(k), r) for r, k in zip(reference, n, strict=True))), beta)
    return Draft(
        rf"A reference policy chooses three actions with probabilities ${vector(reference, decimal=True)}$. "
        rf"Their rewards, divided by $\beta = {tex(beta, decimal=True)}$, are {logits_of(n)}. "
        r"What is the largest expected reward minus $\beta$ times the divergence from the reference (in nats) that a policy can reach?",
        (
            *(
                line("reference times the exponential of reward over beta", mul(num(r), Exp(log(Fraction(k), None))), exact.of(w))
                for r, k, w in zip(reference, n, weights, strict=True)
            ),
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
