"""Pinsker's inequality: D(p||q) >= 2 TV(p, q)^2

In nats, for any finite alphabet. Source: Tsybakov 2009, lemma 2.5.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Absolute, Log, Term
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import at, half, p, q, quantity, total

tv = quantity("total_variation", p, q)


def gap(x: Term) -> Term:
    return at(p, x) - at(q, x)


def closer(x: Term) -> Term:
    """The weight p + 2 q, whose sum is 3."""
    return at(p, x) + 2 * at(q, x)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: at(p, x) * -Log(at(q, x) / at(p, x))), "definition"),
        Line(
            ">=",
            total(lambda x: at(p, x) - at(q, x) + 3 * gap(x) ** 2 / (2 * closer(x))),
            "the curve below the logarithm",
            "-log t ≥ 1 - t + 3 (1 - t)²/(2 (1 + 2t)): the difference has the derivative (t - 1)³/(t (1 + 2t)²) and is 0 at t = 1",
        ),
        Line("=", total(lambda x: 3 * gap(x) ** 2 / (2 * closer(x))), "normalisation", "the sums of p and q are 1"),
        Line(
            ">=",
            half * total(lambda x: Absolute(gap(x))) ** 2,
            "Cauchy-Schwarz",
            "(∑ |p - q|)² ≤ ∑ (p - q)²/(p + 2q) · ∑ (p + 2q), and the last sum is 3",
        ),
        Line("=", 2 * tv**2, "definition", "TV = ½ ∑ |p - q|"),
    )


IDENTITY = Identity(
    name="pinsker-inequality",
    title="Pinsker's inequality",
    statement=relation(kl(p, q), ">=", 2 * tv**2, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p = q",
    remarks=("in bits: D(p||q) ≥ (2/log 2) TV(p, q)²",),
    source="Tsybakov 2009, lemma 2.5",
)
