"""The price of mode collapse: reverse divergence from two modes"""

from __future__ import annotations

from fractions import Fraction

from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import log, minus_logs, ratio_logs, vector


def draw(rng: Draw) -> dict[str, Fraction]:
    """What is left for the second mode: nothing, 2^-k or a small decimal."""
    return {"d": rng.choice((Fraction(0), *(Fraction(1, 2**k) for k in range(2, 8)), *(Fraction(j, 20) for j in range(1, 9))))}


def write(d: Fraction) -> Draft:
    """ln 2 - h(d)."""
    p, q = (Fraction(1, 2), Fraction(1, 2)), (1 - d, d)
    nats = measured.kl(q, p)
    return Draft(
        rf"The data are uniform on two modes, $p = {vector(p)}$. A model puts almost everything on the first, $q = {vector(q)}$. "
        r"What is the reverse divergence $D(q \| p)$?",
        (
            line("definition", r"D(q \| p)", r"\sum_x q(x) \ln \frac{q(x)}{p(x)}"),
            line("substitute", ratio_logs(q, p, None), nats),
            line("the same as ln 2 minus the model's entropy", log(Fraction(2), None) - minus_logs(q, q, None), nats),
        ),
        nats,
        (
            Mistake("FWD", "this is D(p||q): the arguments are swapped", measured.kl(p, q)),
            Mistake("NIL", "dropping a mode is not free", exact.of(0)),
            Mistake("BASE", "this is the value in bits; the question asks for nats", exact.in_bits(nats)),
        ),
        "nats",
    )


TEMPLATE = Template("T47", "The price of mode collapse", draw, write)
