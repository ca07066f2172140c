"""Cross-entropy of two distributions: dyadic, in bits"""

from __future__ import annotations

from fractions import Fraction

from .. import exact, measured
from ..draw import Draw
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import minus_logs, vector, weighted


def draw(rng: Draw) -> dict[str, tuple[Fraction, ...]]:
    """Two dyadic distributions on 3 to 5 outcomes."""
    n = rng.integer(3, 5)
    return {"p": rng.dyadic(n), "q": rng.dyadic(n)}


def write(p: tuple[Fraction, ...], q: tuple[Fraction, ...]) -> Draft:
    """The surprises are q's, the weights p's."""
    surprises = [x.denominator.bit_length() - 1 for x in q]
    nats = measured.cross_entropy(p, q)
    bits = exact.in_bits(nats)
    return Draft(
        rf"The data follow $p = {vector(p)}$. The model predicts $q = {vector(q)}$. What is the cross-entropy $H(p, q)$ of the model?",
        (
            line("definition, with logarithms to base 2", "H(p, q)", r"-\sum_x p(x) \log_2 q(x)"),
            line("substitute: weights from p, logarithms of q", "H(p, q)", minus_logs(p, q)),
            line("each logarithm is a whole number", minus_logs(p, q), weighted(p, surprises), bits),
        ),
        bits,
        (
            Mistake("SELF", "this is H(p), the entropy of the data", exact.in_bits(measured.entropy(p))),
            Mistake("BASE", "this is the value in nats; the question asks for bits", nats),
            Mistake("GAP", "this is D(p||q), the excess over H(p)", exact.in_bits(measured.kl(p, q))),
            Mistake("SWAP", "this is H(q, p): the arguments are swapped", exact.in_bits(measured.cross_entropy(q, p))),
        ),
        "bits",
        EXACT,
    )


TEMPLATE = Template("T06", "Cross-entropy of two distributions", draw, write)
