"""Sigmoids of opposite arguments add to 1: sigma(u) + sigma(-u) = 1

For real u; sigma(u) = 1/(1 + exp(-u)). Source: Goodfellow, Bengio and Courville 2016, section 3.10.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ONE, Exp, Symbol
from .expressions import sigmoid
from .identity import Identity, relation

u = Symbol("u")


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Exp(u) / (Exp(u) + 1) + ONE / (1 + Exp(u)), "multiply by exp(u)", "numerator and denominator of the first term"),
        Line("=", ONE, "common denominator"),
    )


IDENTITY = Identity(
    name="sigmoid-complement",
    title="Sigmoids of opposite arguments add to 1",
    statement=relation(sigmoid(u) + sigmoid(-u), "=", ONE, hypotheses=("u real",)),
    lines=lines,
    source="Goodfellow, Bengio and Courville 2016, section 3.10",
)
