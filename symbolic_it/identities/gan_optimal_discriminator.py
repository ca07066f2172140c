"""The optimal discriminator is p/(p + q): E_p log d + E_q log(1 - d) is greatest there

For any function d(x) between 0 and 1. Source: Goodfellow et al. 2014, proposition 1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import OPEN_UNIT_INTERVAL, Array, Entry, Log, Term
from .identity import Identity, relation
from .vocabulary import at, p, q, total, x

discriminator = Array("d", (x.space,), OPEN_UNIT_INTERVAL)


def d(i: Term) -> Term:
    return Entry(discriminator, (i,))


def both_(i: Term) -> Term:
    return at(p, i) + at(q, i)


best = total(lambda x: at(p, x) * Log(at(p, x) / both_(x)) + at(q, x) * Log(at(q, x) / both_(x)))


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            best + total(lambda x: at(p, x) * Log(d(x) * both_(x) / at(p, x)) + at(q, x) * Log((1 - d(x)) * both_(x) / at(q, x))),
            "log of a product",
            "multiply and divide by p/(p + q) and q/(p + q)",
        ),
        Line(
            "<=",
            best + total(lambda x: at(p, x) * (d(x) * both_(x) / at(p, x) - 1) + at(q, x) * ((1 - d(x)) * both_(x) / at(q, x) - 1)),
            "tangent line",
            "log u <= u - 1",
        ),
        Line("=", best, "cancellation", "d (p + q) + (1 - d)(p + q) = p + q"),
    )


IDENTITY = Identity(
    name="gan-optimal-discriminator",
    title="The optimal discriminator is p/(p + q)",
    statement=relation(
        total(lambda x: at(p, x) * Log(d(x)) + at(q, x) * Log(1 - d(x))),
        "<=",
        best,
        hypotheses=("p, q pmfs on one finite alphabet", "0 < d(x) < 1"),
    ),
    lines=lines,
    equality="iff d = p/(p + q)",
    source="Goodfellow et al. 2014, proposition 1",
)
