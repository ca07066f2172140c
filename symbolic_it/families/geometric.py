"""Geometric distribution: mass t (1 - t)^(x - 1) on x = 1, 2, ...

The number of trials up to the first success; E X = 1/t. On 0, 1, 2, ... entropy and divergence are the same. Source: Cover
and Thomas 2006, problem 2.1.
"""

from __future__ import annotations

from ..terms.domain import OPEN_UNIT_INTERVAL
from ..terms.term import ONE, Log, Term
from .family import Family, Statistics


def log_density(t: Term) -> Statistics:
    """log t + (x - 1) log(1 - t)."""
    return {"1": Log(t), "x - 1": Log(1 - t)}


def mean(statistic: object, t: Term) -> Term | None:
    return {"1": ONE, "x - 1": 1 / t - 1}.get(str(statistic))


FAMILY = Family(
    name="geometric",
    title="Geometric distribution",
    names=("Geom", "Geometric", "Geo"),
    parameters=(("success", OPEN_UNIT_INTERVAL),),
    support="x = 1, 2, ...",
    discrete=True,
    log_density=log_density,
    mean=mean,
    source="Cover and Thomas 2006, problem 2.1",
)
