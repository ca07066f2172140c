"""Excess loss: relative entropy from cross-entropy and entropy in mixed units"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import mul
from .. import exact
from ..draw import Draw, Reject
from ..template import Draft, Mistake, Template, line
from ..written import log, num, tex


def draw(rng: Draw) -> dict[str, Fraction]:
    """H(p) in bits, H(p, q) in nats."""
    return {"loss": rng.fraction(11, 60, 10), "entropy": rng.fraction(5, 60, 10)}


def write(loss: Fraction, entropy: Fraction) -> Draft:
    """One unit first, then the difference."""
    known = exact.in_nats(exact.of(entropy))
    nats = exact.minus(exact.of(loss), known)
    a, b = tex(loss, decimal=True), tex(entropy, decimal=True)
    if loss * 10 < entropy * 7 or loss == entropy:
        raise Reject("the excess would be negative")
    return Draft(
        rf"A model's cross-entropy is ${a}$ nats per token. The entropy of the data is ${b}$ bits per token. "
        "By how much does the model's loss exceed the best possible one?",
        (
            line("cross-entropy is entropy plus divergence", "H(p, q)", r"H(p) + D(p \| q)"),
            line("the entropy in nats", rf"{b} \text{{ bits}}", rf"{b} \ln 2 \text{{ nats}}"),
            line("subtract in one unit", num(loss) - mul(num(entropy), log(Fraction(2), None)), nats),
        ),
        nats,
        (
            Mistake("UNIT", "nats and bits are subtracted without converting", exact.of(loss - entropy)),
            Mistake("SIGN", "the difference is taken the wrong way round", exact.opposite(nats)),
            Mistake("BASE", "this is the value in bits; the question asks for nats", exact.in_bits(nats)),
        ),
        "nats",
    )


TEMPLATE = Template("T11", "Excess loss", draw, write)
