"""Laplace distribution: density exp(-|x - m|/b)/(2 b) on the real line

E |X - c| = |m - c| + b exp(-|m - c|/b). Source: Cover and Thomas 2006, table 17.1.
"""

from __future__ import annotations

from ..terms.domain import POSITIVE, REAL
from ..terms.term import ONE, Absolute, Exp, Log, Term
from .family import Family, Statistics


def log_density(m: Term, b: Term) -> Statistics:
    """-log(2 b) - |x - m|/b."""
    return {"1": -Log(2 * b), ("distance from", m): -1 / b}


def mean(statistic: object, m: Term, b: Term) -> Term | None:
    match statistic:
        case "1":
            return ONE
        case ("distance from", Term() as c):
            return b if c == m else Absolute(m - c) + b * Exp(-Absolute(m - c) / b)
    return None


def moments(m: Term, b: Term) -> tuple[Term, Term]:
    return m, m**2 + 2 * b**2


FAMILY = Family(
    name="laplace",
    title="Laplace distribution",
    names=("Laplace", "Lap"),
    parameters=(("mean", REAL), ("scale", POSITIVE)),
    support="the real line",
    discrete=False,
    log_density=log_density,
    mean=mean,
    moments=moments,
    source="Cover and Thomas 2006, table 17.1",
)
