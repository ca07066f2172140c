"""Entropy with a zero mass: 0 log 0 = 0"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import TWO, mul
from .. import exact, measured
from ..draw import Draw
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import log, minus_logs, num, vector


def draw(rng: Draw) -> dict[str, tuple[Fraction, ...]]:
    """A dyadic distribution with 1 to 3 impossible outcomes."""
    return {"p": rng.dyadic(rng.integer(2, 5)) + (Fraction(0),) * rng.integer(1, 3)}


def write(p: tuple[Fraction, ...]) -> Draft:
    """Terms of mass 0 are dropped."""
    zeros = sum(1 for x in p if not x)
    bits = exact.in_bits(measured.entropy(p))
    uniform = exact.log2(len(p) - zeros)
    return Draft(
        rf"A distribution has probabilities $p = {vector(p)}$. What is its entropy?",
        (
            line("definition, with logarithms to base 2", "H(p)", r"-\sum_x p(x) \log_2 p(x)"),
            line("an impossible outcome adds nothing, as t log t tends to 0 with t", mul(num(0), log(Fraction(0), TWO)), exact.of(0)),
            line("substitute the other probabilities", "H(p)", minus_logs(p, p), bits),
        ),
        bits,
        (
            Mistake("ZERO", "each impossible outcome is counted as 1; 0 log 0 is 0", exact.plus(bits, exact.of(zeros))),
            Mistake("NAN", "0 log 0 is taken as undefined; it is 0", exact.Undefined("null")),
            Mistake("UNIF", "the logarithm of the number of listed outcomes", exact.log2(len(p))),
            *((Mistake("SUPPORT", "the possible outcomes are not equally likely", uniform),) if uniform != bits else ()),
        ),
        "bits",
        EXACT,
    )


TEMPLATE = Template("T03", "Entropy with a zero mass", draw, write)
