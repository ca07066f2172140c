"""Softplus of opposite arguments: log(1 + exp(u)) - log(1 + exp(-u)) = u

For real u; softplus(u) = -log sigma(-u). Source: Goodfellow, Bengio and Courville 2016, section 3.10.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Exp, Log, Symbol
from .identity import Identity, relation

u = Symbol("u")


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Log(Exp(u) * (1 + Exp(-u))) - Log(1 + Exp(-u)), "factor out", "1 + exp(u) = exp(u) (1 + exp(-u))"),
        Line("=", Log(Exp(u)), "log of a product"),
        Line("=", u, "log of an exponential"),
    )


IDENTITY = Identity(
    name="softplus-difference",
    title="Softplus of opposite arguments",
    statement=relation(Log(1 + Exp(u)) - Log(1 + Exp(-u)), "=", u, hypotheses=("u real",)),
    lines=lines,
    source="Goodfellow, Bengio and Courville 2016, section 3.10",
)
