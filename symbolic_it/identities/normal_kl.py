"""Divergence of two normal laws: D(f||g) = log(sigma_2/sigma_1) + (sigma_1^2 + (mu_1 - mu_2)^2)/(2 sigma_2^2) - 1/2

For densities on the real line; in nats. Source: Kullback 1959, chapter 9.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import POSITIVE, Index, Law, Log, Mass, Space, Symbol, Term, sum_over
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import half

real_line = Space("R", kind="continuous")
mu1, mu2 = Symbol("mu_1"), Symbol("mu_2")
sd1, sd2 = Symbol("sigma_1", POSITIVE), Symbol("sigma_2", POSITIVE)
f = Law("f", (("x", real_line),), ("normal", (mu1, sd1**2)))
g = Law("g", (("x", real_line),), ("normal", (mu2, sd2**2)))
point = Index("x", real_line)


def moment(centre: Term) -> Term:
    return sum_over(point, Mass(f, (("x", point),)) * (point - centre) ** 2)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            Log(sd2 / sd1) + moment(mu2) / (2 * sd2**2) - moment(mu1) / (2 * sd1**2),
            "definition",
            "log(f/g) = log(σ₂/σ₁) + (x - μ₂)²/(2 σ₂²) - (x - μ₁)²/(2 σ₁²)",
        ),
        Line("=", Log(sd2 / sd1) + (sd1**2 + (mu1 - mu2) ** 2) / (2 * sd2**2) - half, "moments", "E (x - c)² = σ₁² + (μ₁ - c)² under f"),
    )


IDENTITY = Identity(
    name="normal-kl",
    title="Divergence of two normal laws",
    statement=relation(
        kl(f, g),
        "=",
        Log(sd2 / sd1) + (sd1**2 + (mu1 - mu2) ** 2) / (2 * sd2**2) - half,
        hypotheses=("f normal with mean μ₁ and variance σ₁²", "g normal with mean μ₂ and variance σ₂²"),
    ),
    lines=lines,
    source="Kullback 1959, chapter 9",
)
