"""Loss on one token: cross-entropy against a one-hot target"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import TWO, mul
from .. import exact, measured
from ..draw import Draw
from ..template import Draft, Mistake, Template, line
from ..written import log, num, tex


def draw(rng: Draw) -> dict[str, Fraction]:
    """A probability j/20 or 10^-j."""
    return {"q": rng.choice([*(Fraction(j, 20) for j in range(1, 20)), *(Fraction(1, 10**j) for j in (2, 3, 4))])}


def write(q: Fraction) -> Draft:
    """Only the true token's term is left."""
    shown = tex(q, decimal=True)
    one_hot, model = (Fraction(1), Fraction(0)), (q, 1 - q)
    nats = measured.cross_entropy(one_hot, model)
    return Draft(
        rf"A language model gives the true next token the probability ${shown}$. What is its cross-entropy loss on this token?",
        (
            line("cross-entropy", "H(p, q)", r"-\sum_x p(x) \ln q(x)"),
            line("the target is one-hot: one term is left", mul(num(-1), log(q, None)), log(1 / q, None), nats),
            line("the same in bits, for comparison", log(1 / q, TWO), exact.in_bits(nats)),
        ),
        nats,
        (
            Mistake("BASE", "this is the value in bits; the question asks for nats", exact.in_bits(nats)),
            Mistake("SIGN", "the minus sign is lost", exact.opposite(nats)),
            Mistake("LIN", "1 - q is not a cross-entropy", exact.of(1 - q)),
        ),
        "nats",
    )


TEMPLATE = Template("T05", "Loss on one token", draw, write)
