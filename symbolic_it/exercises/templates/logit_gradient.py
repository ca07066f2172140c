"""Gradient in the logits: softmax minus target"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from .. import exact
from ..draw import Draw
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import logits_of, num, quotient_of


def draw(rng: Draw) -> dict[str, Any]:
    """Logits ln n of whole numbers n, and the position of the target."""
    n = tuple(rng.integer(1, 8) for _ in range(rng.integer(3, 4)))
    return {"n": n, "target": rng.integer(1, len(n))}


def write(n: tuple[int, ...], target: int) -> Draft:
    """s - 1 at the target."""
    chosen, total = n[target - 1], sum(n)
    share = Fraction(chosen, total)
    return Draft(
        rf"A model's logits are {logits_of(n)}. The true class is number ${target}$. "
        "What is the derivative of the cross-entropy loss (in nats) with respect to the logit of the true class?",
        (
            line(
                "softmax minus target",
                r"\frac{\partial}{\partial z_i} (-\ln \mathrm{softmax}(z)_y)",
                r"\mathrm{softmax}(z)_i - \delta_{iy}",
            ),
            line("softmax turns a logit ln n into n over the sum", quotient_of(chosen, n), exact.of(share)),
            line("the target is 1 here", num(share) - num(1), exact.of(share - 1)),
        ),
        exact.of(share - 1),
        (
            Mistake("SIGN", "target minus softmax: the sign is turned", exact.of(1 - share)),
            Mistake("QGRAD", "the derivative with respect to the probability, not the logit", exact.of(-1 / share)),
            Mistake("PLAIN", "the softmax alone; the target's 1 is not subtracted", exact.of(share)),
        ),
        "",
        EXACT,
    )


TEMPLATE = Template("T21", "Gradient in the logits", draw, write)
