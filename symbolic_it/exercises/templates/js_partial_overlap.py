"""Jensen-Shannon divergence with partial overlap: one certain, one spread"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import mul
from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import num, ratio_logs, vector


def draw(rng: Draw) -> dict[str, Fraction]:
    """a = j/d between 0 and 1."""
    return {"a": rng.choice([Fraction(j, d) for d in range(2, 11) for j in range(1, d)])}


def write(a: Fraction) -> Draft:
    """Mixture, two divergences, half each."""
    p, q = (Fraction(1), Fraction(0)), (a, 1 - a)
    m = tuple((x + y) / 2 for x, y in zip(p, q, strict=True))
    nats = measured.jensen_shannon(p, q)
    left, right = measured.kl(p, m), measured.kl(q, m)
    half = num(Fraction(1, 2))
    return Draft(
        rf"The first distribution is $p = {vector(p)}$. The second is $q = {vector(q)}$. What is their Jensen-Shannon divergence?",
        (
            line("definition, with m the mean of p and q", r"\mathrm{JSD}(p \| q)", r"\frac{1}{2} D(p \| m) + \frac{1}{2} D(q \| m)"),
            *(line("the mixture", mul(half, num(x) + num(y)), exact.of(z)) for x, y, z in zip(p, q, m, strict=True)),
            line("from p to the mixture", ratio_logs(p, m, None), left),
            line("from q to the mixture", ratio_logs(q, m, None), right),
            line("half of each", mul(half, exact.shown(left)) + mul(half, exact.shown(right)), nats),
        ),
        nats,
        (
            Mistake("HALF", "the factors 1/2 are lost", exact.times(nats, 2)),
            Mistake("ROOT", "this is the Jensen-Shannon distance, the square root", exact.root(nats)),
            Mistake("BASE", "this is the value in bits; the question asks for nats", exact.in_bits(nats)),
            Mistake("MEANKL", "the mean of D(p||q) and D(q||p), without the mixture", exact.mean((measured.kl(p, q), measured.kl(q, p)))),
        ),
        "nats",
    )


TEMPLATE = Template("T26", "Jensen-Shannon divergence with partial overlap", draw, write)
