"""The three-point identity: D(p||r) = D(p||q) + D(q||r) + sum (p - q)(log q - log r)

For pmfs with r(x), q(x) > 0. Where the last sum is 0 it is Pythagoras' theorem. Source: Csiszár 1975.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import at, p, q, r, total

cross_term = total(lambda x: (at(p, x) - at(q, x)) * (Log(at(q, x)) - Log(at(r, x))))


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            total(lambda x: at(p, x) * (Log(at(p, x) / at(q, x)) + Log(at(q, x) / at(r, x)))),
            "insert q",
            "log(p/r) = log(p/q) + log(q/r)",
            ("q(x) > 0",),
        ),
        Line("=", kl(p, q) + total(lambda x: at(p, x) * Log(at(q, x) / at(r, x))), "linearity"),
        Line(
            "=",
            kl(p, q)
            + total(lambda x: at(q, x) * Log(at(q, x) / at(r, x)))
            + total(lambda x: (at(p, x) - at(q, x)) * Log(at(q, x) / at(r, x))),
            "add and subtract",
            "p = q + (p - q)",
        ),
        Line("=", kl(p, q) + kl(q, r) + cross_term, "definition"),
    )


IDENTITY = Identity(
    name="kl-three-point-identity",
    title="The three-point identity",
    statement=relation(kl(p, r), "=", kl(p, q) + kl(q, r) + cross_term, hypotheses=("p, q, r pmfs on one finite alphabet",)),
    lines=lines,
    source="Csiszár 1975",
)
