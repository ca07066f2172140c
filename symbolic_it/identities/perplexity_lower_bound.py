"""Perplexity is at least exp of the entropy: PPL(p, q) >= exp(H(p))

For data p and model q. Source: Jelinek et al. 1977.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Exp
from .expressions import cross_entropy, entropy, perplexity
from .identity import Identity, relation
from .vocabulary import p, q


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Exp(cross_entropy(p, q)), "definition"),
        Line(">=", Exp(entropy(p)), "monotonicity of exp", "H(p, q) >= H(p)"),
    )


IDENTITY = Identity(
    name="perplexity-lower-bound",
    title="Perplexity is at least exp of the entropy",
    statement=relation(perplexity(p, q), ">=", Exp(entropy(p)), hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff q = p",
    source="Jelinek et al. 1977",
)
