"""Perplexity exceeds its floor by the factor exp(D): PPL(p, q) = exp(H(p)) exp(D(p||q))

For data p and model q. Source: Jelinek et al. 1977.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Exp
from .expressions import cross_entropy, entropy, kl, perplexity
from .identity import Identity, relation
from .vocabulary import p, q


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Exp(cross_entropy(p, q)), "definition"),
        Line("=", Exp(entropy(p) + kl(p, q)), "decomposition", "H(p, q) = H(p) + D(p||q)"),
        Line("=", Exp(entropy(p)) * Exp(kl(p, q)), "exp of a sum"),
    )


IDENTITY = Identity(
    name="perplexity-and-divergence",
    title="Perplexity exceeds its floor by the factor exp(D)",
    statement=relation(perplexity(p, q), "=", Exp(entropy(p)) * Exp(kl(p, q)), hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    source="Jelinek et al. 1977",
)
