"""Label smoothing: the smallest loss: the entropy of the target"""

from __future__ import annotations

from fractions import Fraction

from .. import exact, measured
from ..smoothing import CONVENTIONS, draw, smoothed
from ..template import Draft, Mistake, Template, line
from ..written import minus_logs, num, tex


def write(k: int, epsilon: Fraction, convention: str) -> Draft:
    """H(target)."""
    true, rest = smoothed(k, epsilon, convention)
    nats = measured.entropy((true, *(rest,) * (k - 1)))
    swapped = smoothed(k, epsilon, "others" if convention == "mix" else "mix")
    other = measured.entropy((swapped[0], *(swapped[1],) * (k - 1)))
    off = (k - 1) * rest
    e = num(epsilon)
    kept = num(1) - e + e / num(k) if convention == "mix" else num(1) - e
    return Draft(
        rf"Labels of ${k}$ classes are smoothed with $\epsilon = {tex(epsilon, decimal=True)}$: {CONVENTIONS[convention]}. "
        "What is the smallest cross-entropy loss that any model can reach?",
        (
            line("cross-entropy is smallest when the model equals the target", "H(t, q)", r"H(t) + D(t \| q)"),
            line("the target of the true class", kept, exact.of(true)),
            line("the entropy of the target", minus_logs((true, off), (true, rest), None), nats),
        ),
        nats,
        (
            Mistake("EPSK1", "the entropy of the other convention's target", other),
            Mistake("NIL", "a smoothed target cannot be met with loss 0", exact.of(0)),
            Mistake("ONEHOT", "the surprise of the true class alone", exact.opposite(exact.ln(true))),
            Mistake("BASE", "this is the value in bits; the question asks for nats", exact.in_bits(nats)),
        ),
        "nats",
    )


TEMPLATE = Template("T31", "Label smoothing: the smallest loss", draw, write)
