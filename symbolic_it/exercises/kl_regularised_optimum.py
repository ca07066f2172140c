"""KL-regularised policy: the optimal probability of an action"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ..terms.term import Exp, add, mul
from . import exact
from .draw import Draw
from .template import EXACT, Draft, Mistake, Template, line
from .written import log, logits_of, num, tex, vector


def draw(rng: Draw) -> dict[str, Any]:
    """A reference in tenths, rewards beta ln n."""
    return {
        "reference": rng.shares(3, 10),
        "n": rng.sample((1, 2, 3, 4, 5, 6, 8), 3),
        "beta": rng.choice((Fraction(1, 2), Fraction(1, 5), Fraction(1, 10))),
    }


def write(reference: tuple[Fraction, ...], n: tuple[int, ...], beta: Fraction) -> Draft:
    """reference times n, normalised."""
    weights = [r * k for r, k in zip(reference, n, strict=True)]
    z = sum(weights, Fraction(0))
    answer = exact.of(weights[0] / z)
    b = tex(beta, decimal=True)
    inverse = sum((r / k for r, k in zip(reference, n, strict=True)), Fraction(0))
    return Draft(
        rf"A reference policy chooses three actions with probabilities ${vector(reference, decimal=True)}$. "
        rf"Their rewards, divided by $\beta = {b}$, are {logits_of(n)}. "
        r"Which probability does the policy that maximises the expected reward minus $\beta$ times its divergence from the "
        r"reference give to the first action?",
        (
            *(
                line("reference times the exponential of reward over beta", mul(num(r), Exp(log(Fraction(k), None))), exact.of(w))
                for r, k, w in zip(reference, n, weights, strict=True)
            ),
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
