"""A drop of d nats divides perplexity by exp(d): exp(L - d) = exp(L) exp(-d)

For any loss L and any change d, whatever the level. Source: Jelinek et al. 1977.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Exp, Symbol
from .identity import Identity, relation

loss, drop = Symbol("L"), Symbol("d")


def lines() -> tuple[Line, ...]:
    return (Line("=", Exp(loss) * Exp(-drop), "exp of a sum", "exp(a + b) = exp(a) exp(b)"),)


IDENTITY = Identity(
    name="perplexity-change-is-multiplicative",
    title="A drop of d nats divides perplexity by exp(d)",
    statement=relation(Exp(loss - drop), "=", Exp(loss) * Exp(-drop), hypotheses=("L, d real",)),
    lines=lines,
    source="Jelinek et al. 1977",
)
