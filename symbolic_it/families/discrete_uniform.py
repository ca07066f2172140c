"""Uniform distribution on N outcomes: mass 1/N on each

Two sets of outcomes are two supports: a divergence is infinite unless the first lies in the second. Source: Cover and Thomas
2006, section 2.1.
"""

from __future__ import annotations

from ..terms.domain import NATURAL
from ..terms.term import ONE, Log, Term
from .family import Family, Statistics


def log_density(n: Term) -> Statistics:
    """-log N."""
    return {"1": -Log(n)}


def mean(statistic: object, n: Term) -> Term | None:
    return ONE if statistic == "1" else None


FAMILY = Family(
    name="discrete uniform",
    title="Uniform distribution",
    names=("DiscreteUniform", "DUnif"),
    parameters=(("size", NATURAL),),
    support="N outcomes",
    discrete=True,
    log_density=log_density,
    mean=mean,
    common=False,
    source="Cover and Thomas 2006, section 2.1",
)
