"""Loss from logits: softmax cross-entropy in bits"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...terms.term import TWO, mul
from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import log, logits_of, num, quotient_of, total_of


def draw(rng: Draw) -> dict[str, Any]:
    """Logits ln n of whole numbers n, and the position of the target."""
    n = tuple(rng.integer(1, 8) for _ in range(rng.integer(3, 4)))
    return {"n": n, "target": rng.integer(1, len(n))}


def write(n: tuple[int, ...], target: int) -> Draft:
    """Softmax of ln n is n over its sum."""
    chosen, total = n[target - 1], sum(n)
    nats = measured.of_logits("softmax_cross_entropy", [_number(x) for x in n], target - 1)
    bits = exact.in_bits(nats)
    top = max(n)
    share = quotient_of(chosen, n)
    return Draft(
        rf"A model's logits are {logits_of(n)}. The true class is number ${target}$. What is the cross-entropy loss?",
        (
            line("softmax turns a logit ln n into n over the sum", share, exact.of(Fraction(chosen, total))),
            line("the loss is the logarithm of its inverse", mul(num(-1), log(Fraction(chosen, total), TWO)), bits),
            line("the same from the logits: log-sum-exp minus the logit", log(total_of(n), TWO) - log(Fraction(chosen), TWO), bits),
        ),
        bits,
        (
            Mistake("BASE", "this is the value in nats; the question asks for bits", nats),
            *(
                (Mistake("TOP", "the loss of the largest logit, which is not the target", exact.log2(Fraction(total, top))),)
                if chosen != top
                else ()
            ),
            Mistake("RAW", "the negative logit: softmax was left out", exact.opposite(exact.log2(chosen))),
            Mistake("LIN", "1 - q is not a cross-entropy", exact.of(1 - Fraction(chosen, total))),
        ),
        "bits",
    )


def _number(x: int) -> exact.Number:
    value = exact.ln(x)
    assert isinstance(value, exact.Number)
    return value


TEMPLATE = Template("T20", "Loss from logits", draw, write)
