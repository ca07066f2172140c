"""Relative entropy in closed form: a fair coin coded as a biased one"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import mul
from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import log, num, ratio_logs, vector


def draw(rng: Draw) -> dict[str, Fraction]:
    """q below 1/2 with a small denominator."""
    return {"q": rng.choice([Fraction(j, d) for d in range(5, 31) for j in range(1, (d + 1) // 2)])}


def write(q: Fraction) -> Draft:
    """(1/2) ln(1/(4q(1-q)))."""
    p, model = (Fraction(1, 2), Fraction(1, 2)), (q, 1 - q)
    nats = measured.kl(p, model)
    one = mul(num(Fraction(1, 2)), log(num(1) / mul(num(4), num(q), num(1 - q)), None))
    return Draft(
        rf"A fair coin $p = {vector(p)}$ is modelled as $q = {vector(model)}$. Write $D(p \| q)$ as one logarithm.",
        (
            line("definition", r"D(p \| q)", r"\sum_x p(x) \ln \frac{p(x)}{q(x)}"),
            line("substitute", ratio_logs(p, model, None), one),
            line("one logarithm", one, nats),
        ),
        nats,
        (
            Mistake("SWAP", "this is D(q||p): the arguments are swapped", measured.kl(model, p)),
            Mistake("HALF", "the factor 1/2 before the logarithm is lost", exact.times(nats, 2)),
            Mistake("BASE", "this is the value in bits; the question asks for nats", exact.in_bits(nats)),
        ),
        "nats",
    )


TEMPLATE = Template("T09", "Relative entropy in closed form", draw, write)
