"""Cross-entropy is at least entropy: H(p, q) >= H(p)

For pmfs on one finite alphabet. Source: Cover and Thomas 2006, theorem 2.6.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import cross_entropy, entropy, kl
from .identity import Identity, relation
from .vocabulary import p, q


def lines() -> tuple[Line, ...]:
    return (
        Line("=", entropy(p) + kl(p, q), "decomposition", "H(p, q) = H(p) + D(p||q)"),
        Line(">=", entropy(p), "Gibbs' inequality", "D(p||q) >= 0"),
    )


IDENTITY = Identity(
    name="gibbs-inequality-for-cross-entropy",
    title="Cross-entropy is at least entropy",
    statement=relation(cross_entropy(p, q), ">=", entropy(p), hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff q = p",
    remarks=("the loss of a language model cannot fall below the entropy of its data",),
    source="Cover and Thomas 2006, theorem 2.6.3",
)
