"""The derivative of the sigmoid: sigma'(u) = sigma(u)(1 - sigma(u))

For real u; at most 1/4, reached at u = 0. Source: Goodfellow, Bengio and Courville 2016, section 3.10.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Derivative, Exp, Symbol
from .expressions import sigmoid
from .identity import Identity, relation

u = Symbol("u")


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Exp(-u) / (1 + Exp(-u)) ** 2, "chain rule", "(1/w)' = -w'/w²"),
        Line("=", sigmoid(u) * (Exp(-u) / (1 + Exp(-u))), "factor out"),
        Line("=", sigmoid(u) * (1 - sigmoid(u)), "complement", "exp(-u)/(1 + exp(-u)) = 1 - σ(u)"),
    )


IDENTITY = Identity(
    name="sigmoid-derivative",
    title="The derivative of the sigmoid",
    statement=relation(Derivative(sigmoid(u), u), "=", sigmoid(u) * (1 - sigmoid(u)), hypotheses=("u real",)),
    lines=lines,
    source="Goodfellow, Bengio and Courville 2016, section 3.10",
)
