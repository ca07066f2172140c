"""Distance from uniform: log K - H(p)"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import TWO
from .. import exact, measured
from ..draw import Draw, Reject
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import log, minus_logs, vector


def draw(rng: Draw) -> dict[str, tuple[Fraction, ...]]:
    """4 or 8 dyadic masses."""
    return {"p": rng.dyadic(rng.choice((4, 8)))}


def write(p: tuple[Fraction, ...]) -> Draft:
    """It is D(p||u)."""
    k = len(p)
    u = (Fraction(1, k),) * k
    gaps = [x.denominator.bit_length() - k.bit_length() for x in p]
    if not sum((a + Fraction(1, k)) * gap for a, gap in zip(p, gaps, strict=True)):
        raise Reject("both directions agree")
    entropy = exact.in_bits(measured.entropy(p))
    gap = exact.in_bits(measured.kl(p, u))
    most = exact.log2(k)
    return Draft(
        rf"A distribution on ${k}$ outcomes is $p = {vector(p)}$. "
        rf"By how much is its entropy smaller than the largest possible one, $\log_2 {k}$ (its divergence from the uniform distribution)?",
        (
            line("the largest entropy", log(Fraction(k), TWO), most),
            line("the entropy of p", "H(p)", minus_logs(p, p), entropy),
            line("their difference", exact.shown(most) - exact.shown(entropy), gap),
        ),
        gap,
        (
            Mistake(
                "SWAP", "the divergence of the uniform distribution from p: the arguments are swapped", exact.in_bits(measured.kl(u, p))
            ),
            Mistake("ENT", "this is the entropy itself", entropy),
            Mistake("MAX", "this is the largest entropy", most),
        ),
        "bits",
        EXACT,
    )


TEMPLATE = Template("T25", "Distance from uniform", draw, write)
