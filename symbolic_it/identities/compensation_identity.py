"""The compensation identity: lambda D(p||r) + (1-lambda) D(q||r) = lambda D(p||m) + (1-lambda) D(q||m) + D(m||r)

For the mixture m = lambda p + (1-lambda) q and any r: the mixture is the best single model of two laws. Source:
Topsøe 1967.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, Term
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import at, mixture, p, p_, q, q_, r, r_, total, weight

blend = mixture(weight, p_, q_, "m")


def m(i: Term) -> Term:
    return weight * at(p, i) + (1 - weight) * at(q, i)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            weight * total(lambda x: at(p, x) * (Log(at(p, x) / m(x)) + Log(m(x) / at(r, x))))
            + (1 - weight) * total(lambda x: at(q, x) * (Log(at(q, x) / m(x)) + Log(m(x) / at(r, x)))),
            "insert m",
            "log(p/r) = log(p/m) + log(m/r)",
            ("m(x) > 0",),
        ),
        Line(
            "=",
            weight * kl(p_, blend) + (1 - weight) * kl(q_, blend) + total(lambda x: m(x) * Log(m(x) / at(r, x))),
            "linearity",
            "λ p + (1−λ) q = m in front of log(m/r)",
        ),
        Line("=", weight * kl(p_, blend) + (1 - weight) * kl(q_, blend) + kl(blend, r_), "definition"),
    )


IDENTITY = Identity(
    name="compensation-identity",
    title="The compensation identity",
    statement=relation(
        weight * kl(p, r) + (1 - weight) * kl(q, r),
        "=",
        weight * kl(p_, blend) + (1 - weight) * kl(q_, blend) + kl(blend, r_),
        hypotheses=("p, q, r pmfs on one finite alphabet", "0 <= λ <= 1"),
    ),
    lines=lines,
    source="Topsøe 1967",
)
