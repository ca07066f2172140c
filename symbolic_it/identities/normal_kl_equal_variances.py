"""Normal laws of one variance: D(f||g) = (mu_1 - mu_2)^2/(2 sigma^2)

For equal variances the divergence is symmetric. Source: Kullback 1959, chapter 9.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import POSITIVE, Law, Log, Space, Symbol
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import half

real_line = Space("R", kind="continuous")
mu1, mu2 = Symbol("mu_1"), Symbol("mu_2")
sd = Symbol("sigma", POSITIVE)
f, g = (Law(name, (("x", real_line),), ("normal", (m, sd**2))) for name, m in (("f", mu1), ("g", mu2)))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Log(sd / sd) + (sd**2 + (mu1 - mu2) ** 2) / (2 * sd**2) - half, "divergence of normal laws", "with σ₁ = σ₂ = σ"),
        Line("=", (mu1 - mu2) ** 2 / (2 * sd**2), "cancellation"),
    )


IDENTITY = Identity(
    name="normal-kl-equal-variances",
    title="Normal laws of one variance",
    statement=relation(kl(f, g), "=", (mu1 - mu2) ** 2 / (2 * sd**2), hypotheses=("f, g normal with means μ₁, μ₂ and variance σ²",)),
    lines=lines,
    source="Kullback 1959, chapter 9",
)
