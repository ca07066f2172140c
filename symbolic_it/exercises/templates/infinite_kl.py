"""Divergence and supports: finite or infinite"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...terms.term import TWO, mul
from .. import exact, measured
from ..draw import Draw
from ..template import EXACT, Draft, Mistake, Template, line
from ..written import log, num, quotient, ratio_logs, vector


def draw(rng: Draw) -> dict[str, Any]:
    """Two dyadic distributions on 2 of 3 outcomes and on 3, or both on 2 of 3; which one has the zero that matters is drawn."""
    n = rng.integer(3, 4)
    part = (*rng.dyadic(n - 1), Fraction(0))
    whole = rng.dyadic(n)
    return {"p": whole, "q": part} if rng.below(2) else {"p": part, "q": whole}


def write(p: tuple[Fraction, ...], q: tuple[Fraction, ...]) -> Draft:
    """The support of p has to lie in that of q."""
    infinite = any(a and not b for a, b in zip(p, q, strict=True))
    nats = measured.kl(p, q)
    bits = exact.in_bits(nats)
    kept = [(a, b) for a, b in zip(p, q, strict=True) if a and b]
    dropped = exact.in_bits(exact.plus(*(exact.times(exact.ln(a / b), a) for a, b in kept)))
    lost = next((a for a, b in zip(p, q, strict=True) if a and not b), Fraction(0))
    other = exact.in_bits(measured.kl(q, p))
    if infinite:
        mistakes = (
            Mistake("DROP", "the outcome that the model excludes was skipped; it makes the divergence infinite", dropped),
            Mistake("SWAP", "this is D(q||p): the arguments are swapped", other),
            Mistake("NIL", "0 log 0 = 0 holds for a mass of p, not for one of q", exact.of(0)),
        )
        body = (line("p allows an outcome that q excludes", mul(num(lost), log(quotient(lost, Fraction(0)), TWO)), bits),)
    else:
        mistakes = (
            Mistake("FINITE", "the zero is in p, where 0 log(0/q) = 0: the divergence is finite", exact.Infinite(1)),
            Mistake("BASE", "this is the value in nats; the question asks for bits", nats),
            Mistake("CE", "this is the cross-entropy H(p, q)", exact.in_bits(measured.cross_entropy(p, q))),
        )
        body = (line("the support of p lies in that of q, and what p excludes adds nothing", ratio_logs(p, q), bits),)
    return Draft(
        rf"The first distribution is $p = {vector(p)}$. The second is $q = {vector(q)}$. What is $D(p \| q)$, if it is finite?",
        (
            line("definition, with logarithms to base 2", r"D(p \| q)", r"\sum_x p(x) \log_2 \frac{p(x)}{q(x)}"),
            *body,
            *((line("so the divergence is", r"D(p \| q)", bits),) if infinite else ()),
        ),
        bits,
        mistakes,
        "bits",
        EXACT,
    )


TEMPLATE = Template("T10", "Divergence and supports", draw, write)
