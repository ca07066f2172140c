"""Fano's inequality: uncertainty from an error rate"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...terms.term import TWO, mul
from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import log, minus_logs, num, tex


def draw(rng: Draw) -> dict[str, Any]:
    """An error rate in twentieths, 3 to 12 classes."""
    return {"e": rng.fraction(1, 10, 20), "k": rng.integer(3, 12)}


def write(e: Fraction, k: int) -> Draft:
    """h(e) + e log2(K - 1)."""
    h = exact.in_bits(measured.entropy((e, 1 - e)))
    bits = exact.plus(h, exact.times(exact.log2(k - 1), e))
    term = minus_logs((e, 1 - e), (e, 1 - e)) + mul(num(e), log(num(k) - num(1), TWO))
    return Draft(
        rf"A classifier of ${k}$ classes is wrong with probability ${tex(e, decimal=True)}$. "
        "What is the largest uncertainty about the true class, given the prediction, that Fano's inequality allows?",
        (
            line("binary entropy", "h(e)", r"-e \log_2 e - (1 - e) \log_2 (1 - e)"),
            line("the error itself is an uncertain event", minus_logs((e, 1 - e), (e, 1 - e)), h),
            line("if it happens, the other classes remain", term, bits),
        ),
        bits,
        (
            Mistake(
                "K", "all classes are counted; the predicted one is excluded by an error", exact.plus(h, exact.times(exact.log2(k), e))
            ),
            Mistake("NOH", "the uncertainty whether there was an error is left out", exact.times(exact.log2(k - 1), e)),
            Mistake("BASE", "this is the value in nats; the question asks for bits", exact.in_nats(bits)),
        ),
        "bits",
    )


TEMPLATE = Template("T37", "Fano's inequality", draw, write)
