"""Jensen-Shannon divergence of disjoint supports: always log 2"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import mul
from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import log, num, ratio_logs, vector


def draw(rng: Draw) -> dict[str, tuple[Fraction, ...]]:
    """Two dyadic distributions without a common outcome."""
    a, b = rng.integer(1, 3), rng.integer(1, 4)
    nil = Fraction(0)
    return {"p": rng.dyadic(a) + (nil,) * b, "q": (nil,) * a + rng.dyadic(b)}


def write(p: tuple[Fraction, ...], q: tuple[Fraction, ...]) -> Draft:
    """Where one has mass, the mixture has half of it."""
    m = tuple((x + y) / 2 for x, y in zip(p, q, strict=True))
    nats = measured.jensen_shannon(p, q)
    half = num(Fraction(1, 2))
    return Draft(
        rf"The first distribution is $p = {vector(p)}$. The second is $q = {vector(q)}$. What is their Jensen-Shannon divergence?",
        (
            line("definition, with m the mean of p and q", r"\mathrm{JSD}(p \| q)", r"\frac{1}{2} D(p \| m) + \frac{1}{2} D(q \| m)"),
            line("from p to the mixture: every ratio is 2", ratio_logs(p, m, None), measured.kl(p, m)),
            line("from q to the mixture: every ratio is 2", ratio_logs(q, m, None), measured.kl(q, m)),
            line("half of each", mul(half, log(Fraction(2), None)) + mul(half, log(Fraction(2), None)), nats),
        ),
        nats,
        (
            Mistake("SCIPY", "this is the distance that scipy.spatial.distance.jensenshannon returns, the square root", exact.root(nats)),
            Mistake("KL", "D(p||q) is infinite here, the Jensen-Shannon divergence is not", measured.kl(p, q)),
            Mistake("BASE", "this is the value in bits; the question asks for nats", exact.in_bits(nats)),
        ),
        "nats",
    )


TEMPLATE = Template("T27", "Jensen-Shannon divergence of disjoint supports", draw, write)
