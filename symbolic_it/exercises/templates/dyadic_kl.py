"""Relative entropy of dyadic distributions: D(p||q) in bits"""

from __future__ import annotations

from fractions import Fraction

from .. import exact, measured
from ..draw import Draw, two_dyadic
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import ratio_logs, vector, weighted


def draw(rng: Draw) -> dict[str, tuple[Fraction, ...]]:
    """Two dyadic distributions on 4 to 6 outcomes."""
    p, q = two_dyadic(rng, rng.integer(4, 6))
    return {"p": p, "q": q}


def write(p: tuple[Fraction, ...], q: tuple[Fraction, ...]) -> Draft:
    """sum p (k(q) - k(p)); instances on which both directions agree are drawn again."""
    gaps = [y.denominator.bit_length() - x.denominator.bit_length() for x, y in zip(p, q, strict=True)]
    nats = measured.kl(p, q)
    bits = exact.in_bits(nats)
    return Draft(
        rf"Let the true distribution be $p = {vector(p)}$. The model is $q = {vector(q)}$. What is the divergence $D(p \| q)$?",
        (
            line("definition, with logarithms to base 2", r"D(p \| q)", r"\sum_x p(x) \log_2 \frac{p(x)}{q(x)}"),
            line("substitute", r"D(p \| q)", ratio_logs(p, q)),
            line("each logarithm is a whole number", ratio_logs(p, q), weighted(p, gaps), bits),
        ),
        bits,
        (
            Mistake("SWAP", "this is D(q||p): the arguments are swapped", exact.in_bits(measured.kl(q, p))),
            Mistake("CE", "this is the cross-entropy H(p, q)", exact.in_bits(measured.cross_entropy(p, q))),
            Mistake("BASE", "this is the value in nats; the question asks for bits", nats),
        ),
        "bits",
        EXACT,
    )


TEMPLATE = Template("T07", "Relative entropy of dyadic distributions", draw, write)
