"""Maximum likelihood of a coin: the smallest mean loss"""

from __future__ import annotations

from fractions import Fraction

from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import minus_logs, num


def draw(rng: Draw) -> dict[str, int]:
    """n heads in N tosses."""
    tosses = rng.integer(5, 20)
    return {"heads": rng.integer(1, tosses - 1), "tosses": tosses}


def write(heads: int, tosses: int) -> Draft:
    """h(n/N)."""
    q = Fraction(heads, tosses)
    nats = measured.of_numbers("binary_entropy", q)
    return Draft(
        rf"A coin shows heads in ${heads}$ of ${tosses}$ tosses. "
        rf"The probability of heads is chosen so that the mean log-loss on these tosses is smallest. "
        "What is that loss?",
        (
            line("the loss is an entropy plus a divergence, which vanishes at the best choice", "H(p, q)", r"H(p) + D(p \| q)"),
            line("the best choice is the frequency", num(heads) / num(tosses), exact.of(q)),
            line("the loss there", minus_logs((q, 1 - q), (q, 1 - q), None), nats),
        ),
        nats,
        (
            Mistake("HALF", "the loss of a fair coin", exact.LN2),
            Mistake("HEAD", "the loss on heads alone", exact.opposite(exact.ln(q))),
            Mistake("BASE", "this is the value in bits; the question asks for nats", exact.in_bits(nats)),
        ),
        "nats",
    )


TEMPLATE = Template("T49", "Maximum likelihood of a coin", draw, write)
