"""Logistic distribution: density e^-z/(s (1 + e^-z)^2) with z = (x - m)/s on the real line

That is 1/(s (2 cosh(z/2))^2), and E log(2 cosh(Z/2)) = 1 for a law's own m and s, since sigma(Z) is uniform. Source: Lazo and Rathie
1978, table 1.
"""

from __future__ import annotations

from ..terms.domain import POSITIVE, REAL
from ..terms.term import ONE, Log, Term, as_term
from .family import Family, Statistics


def log_density(m: Term, s: Term) -> Statistics:
    """-log s - 2 log(2 cosh(z/2))."""
    return {"1": -Log(s), ("log 2 cosh z/2", m, s): as_term(-2)}


def mean(statistic: object, m: Term, s: Term) -> Term | None:
    match statistic:
        case "1":
            return ONE
        case ("log 2 cosh z/2", Term() as c, Term() as d) if (c, d) == (m, s):
            return ONE
    return None


FAMILY = Family(
    name="logistic",
    title="Logistic distribution",
    names=("Logistic",),
    parameters=(("location", REAL), ("scale", POSITIVE)),
    support="the real line",
    discrete=False,
    log_density=log_density,
    mean=mean,
    source="Lazo and Rathie 1978, table 1",
)
