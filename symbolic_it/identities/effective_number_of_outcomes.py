"""A perplexity counts outcomes: exp(H(p)) <= K

For a pmf on K outcomes: exp(H(p)) is the size of the alphabet on which a uniform choice is as uncertain. Source:
Cover and Thomas 2006, theorem 2.6.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Exp, Log
from .expressions import entropy
from .identity import Identity, relation
from .vocabulary import K, p


def lines() -> tuple[Line, ...]:
    return (
        Line("<=", Exp(Log(K)), "monotonicity of exp", "H(p) <= log K"),
        Line("=", K, "exp of a logarithm"),
    )


IDENTITY = Identity(
    name="effective-number-of-outcomes",
    title="A perplexity counts outcomes",
    statement=relation(Exp(entropy(p)), "<=", K, hypotheses=("p a pmf on K outcomes",)),
    lines=lines,
    equality="iff p is uniform",
    source="Cover and Thomas 2006, theorem 2.6.4",
)
