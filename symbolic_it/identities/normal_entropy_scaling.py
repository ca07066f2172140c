"""Stretching adds log c to a normal law's entropy: h(g) = h(f) + log c for g the law of c x

For c > 0: differential entropy depends on the unit of x. Source: Cover and Thomas 2006, theorem 8.6.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import PI, POSITIVE, Law, Log, Space, Symbol
from .identity import Identity, relation
from .vocabulary import half, quantity

real_line = Space("R", kind="continuous")
mu, sd = Symbol("mu"), Symbol("sigma", POSITIVE)
f = Law("f", (("x", real_line),), ("normal", (mu, sd**2)))
scale = Symbol("c", POSITIVE)
g = Law("g", (("x", real_line),), ("normal", (scale * mu, (scale * sd) ** 2)))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", half * Log(2 * PI * (scale * sd) ** 2) + half, "entropy of the normal law"),
        Line("=", half * Log(2 * PI * sd**2) + half + Log(scale), "log of a product", "(1/2) log c² = log c"),
        Line("=", quantity("differential_entropy", f) + Log(scale), "entropy of the normal law"),
    )


IDENTITY = Identity(
    name="normal-entropy-scaling",
    title="Stretching adds log c to a normal law's entropy",
    statement=relation(
        quantity("differential_entropy", g),
        "=",
        quantity("differential_entropy", f) + Log(scale),
        hypotheses=("f normal with mean μ and variance σ²", "g normal with mean c μ and variance (c σ)², c > 0"),
    ),
    lines=lines,
    source="Cover and Thomas 2006, theorem 8.6.4",
)
