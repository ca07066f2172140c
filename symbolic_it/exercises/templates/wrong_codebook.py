"""The wrong code book: extra bits per symbol"""

from __future__ import annotations

from fractions import Fraction

from .. import exact, measured
from ..draw import Draw, two_dyadic
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import vector, weighted


def draw(rng: Draw) -> dict[str, tuple[Fraction, ...]]:
    """Two dyadic distributions on 4 or 5 symbols."""
    p, q = two_dyadic(rng, rng.integer(4, 5))
    return {"p": p, "q": q}


def write(p: tuple[Fraction, ...], q: tuple[Fraction, ...]) -> Draft:
    """H(p, q) - H(p)."""
    ideal = [x.denominator.bit_length() - 1 for x in p]
    used = [x.denominator.bit_length() - 1 for x in q]
    extra = exact.in_bits(measured.kl(p, q))
    total, best = exact.in_bits(measured.cross_entropy(p, q)), exact.in_bits(measured.entropy(p))
    words = ", ".join(map(str, used[:-1])) + f" and {used[-1]}"
    return Draft(
        rf"Symbols with probabilities $p = {vector(p)}$ are coded with words of {words} binary digits, which would be ideal for other "
        "probabilities. How many digits per symbol more than necessary is that on average?",
        (
            line("cross-entropy is entropy plus divergence", "H(p, q)", r"H(p) + D(p \| q)"),
            line("the length with this code", weighted(p, used), total),
            line("the ideal length", weighted(p, ideal), best),
            line("the difference is the divergence", exact.shown(total) - exact.shown(best), extra),
        ),
        extra,
        (
            Mistake("TOTAL", "this is the whole length, not the excess", total),
            Mistake("FREE", "a code for other probabilities costs something", exact.of(0)),
            Mistake("SWAP", "the excess of coding the other source with this one's code", exact.in_bits(measured.kl(q, p))),
        ),
        "bits",
        EXACT,
    )


TEMPLATE = Template("T40", "The wrong code book", draw, write)
