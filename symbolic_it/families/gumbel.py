"""Gumbel distribution: density exp(-z - e^-z)/b with z = (x - m)/b on the real line

E Z is Euler's constant and E e^-Z = 1 for a law's own m and b; other means need the gamma function. Source: Lazo and Rathie 1978,
table 1.
"""

from __future__ import annotations

from ..terms.domain import POSITIVE, REAL
from ..terms.term import MINUS_ONE, ONE, Constant, Log, Term
from .family import Family, Statistics


def log_density(m: Term, b: Term) -> Statistics:
    """-log b - z - e^-z."""
    return {"1": -Log(b), ("z", m, b): MINUS_ONE, ("e^-z", m, b): MINUS_ONE}


def mean(statistic: object, m: Term, b: Term) -> Term | None:
    match statistic:
        case "1":
            return ONE
        case ("z", Term() as c, Term() as d):
            return Constant("euler_gamma") if (c, d) == (m, b) else (m + b * Constant("euler_gamma") - c) / d
        case ("e^-z", Term() as c, Term() as d) if (c, d) == (m, b):
            return ONE
    return None


FAMILY = Family(
    name="gumbel",
    title="Gumbel distribution",
    names=("Gumbel",),
    parameters=(("location", REAL), ("scale", POSITIVE)),
    support="the real line",
    discrete=False,
    log_density=log_density,
    mean=mean,
    source="Lazo and Rathie 1978, table 1",
)
