"""Differential entropy h(f) = -integral f(x) log f(x) dx

In nats, of a density f; it may be negative, and h(aX) = h(X) + log|a| changes with the scale, unlike the entropy of a
pmf. Defined where the integral exists. Source: Cover and Thomas 2006, section 8.1.
"""

from __future__ import annotations

from ..terms.term import Lambda, Log, Term, apply
from .quantity import Definition, sum_over_outcomes


def build(f: Lambda) -> Term:
    """-integral f log f."""
    if any(space.kind != "continuous" for space in f.spaces):
        raise ValueError("differential_entropy: expected a density on a continuous space, got a pmf")
    return -sum_over_outcomes(f.spaces, lambda *x: apply(f, *x) * Log(apply(f, *x)))


QUANTITY = Definition(
    name="differential_entropy",
    symbol="h({0})",
    latex=r"h({0})",
    parameters=("density",),
    build=build,
    domain="density f for which the integral exists",
    references=("scipy.stats.rv_continuous.entropy",),
    source="Cover and Thomas 2006, section 8.1",
)
