"""Relative entropy term by term: D(p||q) in nats, decimals"""

from __future__ import annotations

from fractions import Fraction

from ...enclosure.digits import nearest
from ...enclosure.value import Value
from .. import exact, measured
from ..draw import Draw, Reject
from ..precision import Precision
from ..template import Draft, Mistake, Template, line
from ..written import ratio_logs, vector


def draw(rng: Draw) -> dict[str, tuple[Fraction, ...]]:
    """Masses in tenths on 2 or 3 outcomes."""
    n = rng.integer(2, 3)
    return {"p": rng.shares(n, 10), "q": rng.shares(n, 10)}


def write(p: tuple[Fraction, ...], q: tuple[Fraction, ...]) -> Draft:
    """p ln(p/q) for each outcome, with its sign, then the sum."""
    if p == q:
        raise Reject("the same distribution twice")
    parts = [exact.times(exact.ln(a / b), a) for a, b in zip(p, q, strict=True)]
    nats = measured.kl(p, q)
    sizes = [x if a >= b else exact.opposite(x) for x, a, b in zip(parts, p, q, strict=True)]
    early = _rounded(measured.cross_entropy(p, q)) - _rounded(measured.entropy(p))
    near = abs(early - _rounded(nats, 6)) <= Fraction(1, 9000)
    return Draft(
        rf"The data follow $p = {vector(p, decimal=True)}$. The model predicts $q = {vector(q, decimal=True)}$. What is $D(p \| q)$?",
        (
            line("definition", r"D(p \| q)", r"\sum_x p(x) \ln \frac{p(x)}{q(x)}"),
            line("substitute, each term with its sign", r"D(p \| q)", ratio_logs(p, q, None)),
            line("add the logarithms", ratio_logs(p, q, None), nats),
        ),
        nats,
        (
            Mistake("SWAP", "this is D(q||p): the arguments are swapped", measured.kl(q, p)),
            Mistake("BASE", "this is the value in bits; the question asks for nats", exact.in_bits(nats)),
            *(() if near else (Mistake("ROUND", "a difference of entropies that were rounded to 3 decimals", exact.of(early)),)),
            Mistake("ABS", "the terms are added without their signs", exact.plus(*sizes)),
        ),
        "nats",
        Precision("decimals", 4),
    )


def _rounded(x: Value, places: int = 3) -> Fraction:
    assert isinstance(x, exact.Number)
    return nearest(x, Fraction(1, 10**places)) or Fraction(0)


TEMPLATE = Template("T08", "Relative entropy term by term", draw, write)
