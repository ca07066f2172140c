"""The uniform law maximises entropy: H(p) <= log K

For a pmf on K outcomes. Source: Cover and Thomas 2006, theorem 2.6.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import entropy, kl
from .identity import Identity, relation
from .vocabulary import K, p, p_, uniform


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Log(K) - kl(p_, uniform), "divergence from uniform", "D(p||u) = log K - H(p) for u(x) = 1/K"),
        Line("<=", Log(K), "Gibbs' inequality", "D(p||u) >= 0"),
    )


IDENTITY = Identity(
    name="uniform-maximises-entropy",
    title="The uniform law maximises entropy",
    statement=relation(entropy(p), "<=", Log(K), hypotheses=("p a pmf on K outcomes",)),
    lines=lines,
    equality="iff p = u, the uniform law",
    source="Cover and Thomas 2006, theorem 2.6.4",
)
