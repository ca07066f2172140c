"""Uniform distribution on an interval: density 1/(b - a) on a <= x <= b

Two intervals are two supports: a divergence is infinite unless the first lies in the second. Source: Cover and Thomas 2006,
example 8.1.1.
"""

from __future__ import annotations

from ..terms.domain import REAL
from ..terms.term import ONE, Log, Term
from .family import Family, Statistics


def log_density(a: Term, b: Term) -> Statistics:
    """-log(b - a)."""
    return {"1": -Log(b - a)}


def mean(statistic: object, a: Term, b: Term) -> Term | None:
    return ONE if statistic == "1" else None


def moments(a: Term, b: Term) -> tuple[Term, Term]:
    return (a + b) / 2, (a**2 + a * b + b**2) / 3


FAMILY = Family(
    name="uniform",
    title="Uniform distribution on an interval",
    names=("U", "Unif", "Uniform"),
    parameters=(("from", REAL), ("to", REAL)),
    support="a <= x <= b",
    discrete=False,
    log_density=log_density,
    mean=mean,
    moments=moments,
    common=False,
    source="Cover and Thomas 2006, example 8.1.1",
)
