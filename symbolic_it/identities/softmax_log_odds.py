"""Logit differences are log-odds: log(s_i/s_j) = z_i - z_j

For two classes i, j. Source: Goodfellow, Bengio and Courville 2016, section 6.2.2.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Exp, Log
from .expressions import softmax
from .identity import Identity, relation
from .vocabulary import i, j, z


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Log(Exp(z(i)) / Exp(z(j))), "cancellation", "both have the same denominator"),
        Line("=", Log(Exp(z(i))) - Log(Exp(z(j))), "log of a quotient"),
        Line("=", z(i) - z(j), "log of an exponential"),
    )


IDENTITY = Identity(
    name="softmax-log-odds",
    title="Logit differences are log-odds",
    statement=relation(Log(softmax(i) / softmax(j)), "=", z(i) - z(j), hypotheses=("z finite logits of K classes", "s = softmax(z)")),
    lines=lines,
    source="Goodfellow, Bengio and Courville 2016, section 6.2.2.3",
)
