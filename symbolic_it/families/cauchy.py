"""Cauchy distribution: density g/(pi ((x - m)^2 + g^2)) on the real line

E log((X - c)^2 + d^2) = log((m - c)^2 + (g + d)^2), since that logarithm is harmonic off its poles; the divergence is symmetric.
Source: Cover and Thomas 2006, table 17.1; Chyzak and Nielsen 2019, theorem 1.
"""

from __future__ import annotations

from ..terms.domain import POSITIVE, REAL
from ..terms.term import MINUS_ONE, ONE, Constant, Log, Term
from .family import Family, Statistics


def log_density(m: Term, g: Term) -> Statistics:
    """log g - log pi - log((x - m)^2 + g^2)."""
    return {"1": Log(g / Constant("pi")), ("log distance", m, g): MINUS_ONE}


def mean(statistic: object, m: Term, g: Term) -> Term | None:
    match statistic:
        case "1":
            return ONE
        case ("log distance", Term() as c, Term() as d):
            return Log((g + d) ** 2) if c == m else Log((m - c) ** 2 + (g + d) ** 2)
    return None


FAMILY = Family(
    name="cauchy",
    title="Cauchy distribution",
    names=("Cauchy",),
    parameters=(("location", REAL), ("scale", POSITIVE)),
    support="the real line",
    discrete=False,
    log_density=log_density,
    mean=mean,
    source="Cover and Thomas 2006, table 17.1",
)
