"""Asymmetry of relative entropy: the two directions compared"""

from __future__ import annotations

from fractions import Fraction

from ...enclosure.value import compare
from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import ratio_logs, vector


def draw(rng: Draw) -> dict[str, Fraction]:
    """Two coins in tenths."""
    a, b = rng.sample(range(1, 10), 2)
    return {"a": Fraction(a, 10), "b": Fraction(b, 10)}


def write(a: Fraction, b: Fraction) -> Draft:
    """|D(p||q) - D(q||p)|."""
    p, q = (a, 1 - a), (b, 1 - b)
    there, back = measured.kl(p, q), measured.kl(q, p)
    if compare(there, back) == "less":
        large, small = back, there
    else:
        large, small = there, back
    gap = exact.minus(large, small)
    return Draft(
        rf"One coin is $p = {vector(p, decimal=True)}$. Another is $q = {vector(q, decimal=True)}$. "
        r"By how much do $D(p \| q)$ and $D(q \| p)$ differ in absolute value?",
        (
            line("one direction", r"D(p \| q)", ratio_logs(p, q, None), there),
            line("the other", r"D(q \| p)", ratio_logs(q, p, None), back),
            line("the larger minus the smaller", exact.shown(large) - exact.shown(small), gap),
        ),
        gap,
        (
            Mistake("SYM", "relative entropy is not symmetric", exact.of(0)),
            Mistake("BASE", "this is the value in bits; the question asks for nats", exact.in_bits(gap)),
            Mistake("ONE", "one direction alone", there),
        ),
        "nats",
    )


TEMPLATE = Template("T28", "Asymmetry of relative entropy", draw, write)
