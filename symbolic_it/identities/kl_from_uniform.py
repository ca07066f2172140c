"""Divergence from uniform is the entropy deficit: D(p||u) = log K - H(p)

For the uniform law u(x) = 1/K. Source: Cover and Thomas 2006, theorem 2.6.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import entropy, kl
from .identity import Identity, relation
from .vocabulary import K, at, p, p_, total, uniform


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: at(p, x) * Log(at(p, x) / (1 / K))), "definition", "u(x) = 1/K"),
        Line(
            "=",
            total(lambda x: at(p, x) * (Log(at(p, x)) + Log(K))),
            "log of a quotient",
            "log(p(x)/(1/K)) = log p(x) + log K",
            ("p(x) > 0",),
        ),
        Line(
            "=",
            total(lambda x: at(p, x) * Log(at(p, x))) + Log(K) * total(lambda x: at(p, x)),
            "linearity",
            "a sum splits; log K does not depend on x",
        ),
        Line("=", Log(K) - entropy(p), "normalisation", "p sums to 1; the first sum is -H(p)"),
    )


IDENTITY = Identity(
    name="kl-from-uniform",
    title="Divergence from uniform is the entropy deficit",
    statement=relation(kl(p_, uniform), "=", Log(K) - entropy(p), hypotheses=("p a pmf, u the uniform law on its K outcomes",)),
    lines=lines,
    source="Cover and Thomas 2006, theorem 2.6.4",
)
