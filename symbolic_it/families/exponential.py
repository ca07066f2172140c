"""Exponential distribution: density rate exp(-rate x) on x >= 0

E X = 1/rate. Source: Cover and Thomas 2006, table 17.1.
"""

from __future__ import annotations

from ..terms.domain import POSITIVE
from ..terms.term import ONE, Log, Term
from .family import Family, Statistics


def log_density(rate: Term) -> Statistics:
    """log rate - rate x."""
    return {"1": Log(rate), "x": -rate}


def mean(statistic: object, rate: Term) -> Term | None:
    return {"1": ONE, "x": 1 / rate}.get(str(statistic))


def moments(rate: Term) -> tuple[Term, Term]:
    return 1 / rate, 2 / rate**2


FAMILY = Family(
    name="exponential",
    title="Exponential distribution",
    names=("Exp", "Exponential", "Expo", "ExpRate"),
    parameters=(("rate", POSITIVE),),
    support="x >= 0",
    discrete=False,
    log_density=log_density,
    mean=mean,
    moments=moments,
    source="Cover and Thomas 2006, table 17.1",
)
