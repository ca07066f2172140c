"""Label smoothing: the logit gap: logits at the optimum"""

from __future__ import annotations

from fractions import Fraction

from .. import exact
from ..smoothing import CONVENTIONS, draw, smoothed
from ..template import Draft, Mistake, Template, line
from ..written import log, num, quotient, tex


def write(k: int, epsilon: Fraction, convention: str) -> Draft:
    """ln(true/other)."""
    true, rest = smoothed(k, epsilon, convention)
    swapped = smoothed(k, epsilon, "others" if convention == "mix" else "mix")
    gap = exact.ln(true / rest)
    e = num(epsilon)
    kept = num(1) - e + e / num(k) if convention == "mix" else num(1) - e
    off = e / num(k) if convention == "mix" else e / (num(k) - num(1))
    return Draft(
        rf"Labels of ${k}$ classes are smoothed with $\epsilon = {tex(epsilon, decimal=True)}$: {CONVENTIONS[convention]}. "
        "At the optimum, by how much does the logit of the true class exceed each other logit?",
        (
            line("the target of the true class", kept, exact.of(true)),
            line("the target of another class", off, exact.of(rest)),
            line("softmax meets the target: logits differ by the logarithm of the ratio", log(quotient(true, rest), None), gap),
        ),
        gap,
        (
            Mistake("EPSK1", "the gap under the other convention", exact.ln(swapped[0] / swapped[1])),
            Mistake("INF", "the gap is infinite only without smoothing", exact.Infinite(1)),
            Mistake("ODDS", "the logarithm of the odds of the true class", exact.ln(true / (1 - true))),
        ),
    )


TEMPLATE = Template("T32", "Label smoothing: the logit gap", draw, write)
