"""Label smoothing: the target: both conventions"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import mul
from .. import exact
from ..smoothing import CONVENTIONS, draw, smoothed
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import num, tex


def write(k: int, epsilon: Fraction, convention: str) -> Draft:
    """1 - eps + eps/K, or 1 - eps."""
    true, rest = smoothed(k, epsilon, convention)
    other, _ = smoothed(k, epsilon, "others" if convention == "mix" else "mix")
    e = num(epsilon)
    if convention == "mix":
        lines = (
            line("each class gets epsilon over K", e / num(k), exact.of(rest)),
            line("the true class gets that on top of the rest", num(1) - e + e / num(k), exact.of(true)),
        )
    else:
        lines = (
            line("each other class gets epsilon over K - 1", e / (num(k) - num(1)), exact.of(rest)),
            line("the true class keeps the rest", num(1) - e, exact.of(true)),
        )
    return Draft(
        rf"Labels of ${k}$ classes are smoothed with $\epsilon = {tex(epsilon, decimal=True)}$: {CONVENTIONS[convention]}. "
        "What is the target probability of the true class?",
        (*lines, line("all targets add up to 1", num(true) + mul(num(k - 1), num(rest)), exact.of(1))),
        exact.of(true),
        (
            Mistake("EPSK1", "this is the target under the other convention", exact.of(other)),
            Mistake("OFF", "this is the target of another class", exact.of(rest)),
            Mistake("HARD", "this is the target without smoothing", exact.of(1)),
        ),
        "",
        EXACT,
    )


TEMPLATE = Template("T30", "Label smoothing: the target", draw, write)
