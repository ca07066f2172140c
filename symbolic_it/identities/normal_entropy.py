"""Entropy of the normal law: h(f) = (1/2) log(2 pi sigma^2) + 1/2

For the density with mean mu and variance sigma^2; in nats. Source: Cover and Thomas 2006, example 8.1.2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import PI, POSITIVE, Index, Law, Log, Mass, Space, Symbol, sum_over
from .identity import Identity, relation
from .vocabulary import half, quantity

real_line = Space("R", kind="continuous")
mu, sd = Symbol("mu"), Symbol("sigma", POSITIVE)
f = Law("f", (("x", real_line),), ("normal", (mu, sd**2)))
point = Index("x", real_line)
second_moment = sum_over(point, Mass(f, (("x", point),)) * (point - mu) ** 2)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=", half * Log(2 * PI * sd**2) + second_moment / (2 * sd**2), "definition", "-log f(x) = (1/2) log(2 π σ²) + (x - μ)²/(2 σ²)"
        ),
        Line("=", half * Log(2 * PI * sd**2) + half, "moments", "E (x - μ)² = σ²"),
    )


IDENTITY = Identity(
    name="normal-entropy",
    title="Entropy of the normal law",
    statement=relation(
        quantity("differential_entropy", f), "=", half * Log(2 * PI * sd**2) + half, hypotheses=("f normal with mean μ and variance σ²",)
    ),
    lines=lines,
    remarks=("negative for σ² < 1/(2 π e): a differential entropy may be",),
    source="Cover and Thomas 2006, example 8.1.2",
)
