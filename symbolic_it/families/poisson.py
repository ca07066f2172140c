"""Poisson distribution: mass exp(-rate) rate^x / x! on x = 0, 1, 2, ...

E X = rate. The mean of log x! has no closed form, hence the entropy has none; divergences have. Source: Cover and Thomas
2006, problem 8.10.
"""

from __future__ import annotations

from ..terms.domain import POSITIVE
from ..terms.term import MINUS_ONE, ONE, Log, Term
from .family import Family, Statistics


def log_density(rate: Term) -> Statistics:
    """-rate + x log rate - log x!."""
    return {"1": -rate, "x": Log(rate), "log x!": MINUS_ONE}


def mean(statistic: object, rate: Term) -> Term | None:
    return {"1": ONE, "x": rate}.get(str(statistic))


def moments(rate: Term) -> tuple[Term, Term]:
    return rate, rate + rate**2


FAMILY = Family(
    name="poisson",
    title="Poisson distribution",
    names=("Pois", "Poisson", "Poi"),
    parameters=(("rate", POSITIVE),),
    support="x = 0, 1, 2, ...",
    discrete=True,
    log_density=log_density,
    mean=mean,
    moments=moments,
    source="Cover and Thomas 2006, problem 8.10",
)
