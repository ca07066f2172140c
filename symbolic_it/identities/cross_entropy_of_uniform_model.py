"""A uniform model costs log K whatever the data: H(p, u) = log K

For the uniform law u(x) = 1/K. Source: Cover and Thomas 2006, section 5.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import cross_entropy
from .identity import Identity, relation
from .vocabulary import K, at, p, p_, total, uniform


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -total(lambda x: at(p, x) * Log(1 / K)), "definition", "u(x) = 1/K"),
        Line("=", Log(K) * total(lambda x: at(p, x)), "linearity", "-log(1/K) = log K does not depend on x"),
        Line("=", Log(K), "normalisation", "p sums to 1"),
    )


IDENTITY = Identity(
    name="cross-entropy-of-uniform-model",
    title="A uniform model costs log K whatever the data",
    statement=relation(cross_entropy(p_, uniform), "=", Log(K), hypotheses=("p a pmf, u the uniform law on its K outcomes",)),
    lines=lines,
    remarks=("the loss of an untrained classifier: log 50257 = 10.82 nats for a vocabulary of 50257 tokens",),
    source="Cover and Thomas 2006, section 5.4",
)
