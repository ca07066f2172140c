"""A uniform model has perplexity K: PPL(p, u) = K

For the uniform law u(x) = 1/K, whatever the data. Source: Jelinek et al. 1977.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Exp, Log
from .expressions import cross_entropy, perplexity
from .identity import Identity, relation
from .vocabulary import K, p_, uniform


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Exp(cross_entropy(p_, uniform)), "definition"),
        Line("=", Exp(Log(K)), "uniform model", "H(p, u) = log K"),
        Line("=", K, "exp of a logarithm"),
    )


IDENTITY = Identity(
    name="perplexity-of-uniform-model",
    title="A uniform model has perplexity K",
    statement=relation(perplexity(p_, uniform), "=", K, hypotheses=("p a pmf, u the uniform law on its K outcomes",)),
    lines=lines,
    source="Jelinek et al. 1977",
)
