"""Jensen-Shannon divergence is at most log 2 times TV: JSD(p, q) <= TV(p, q) log 2

In nats. Source: Lin 1991.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import ZERO, Log, Maximum, Term, apply
from .expressions import LOG2, jensen_shannon, midpoint
from .identity import Identity, relation
from .vocabulary import at, half, p, q, quantity, total

tv = quantity("total_variation", p, q)


def smaller(x: Term) -> Term:
    """min(p, q)."""
    return -Maximum((-at(p, x), -at(q, x)))


def above(x: Term) -> Term:
    """The positive part of p - q."""
    return Maximum((at(p, x) - at(q, x), ZERO))


def below(x: Term) -> Term:
    """The positive part of q - p."""
    return Maximum((at(q, x) - at(p, x), ZERO))


def excess(x: Term) -> Term:
    """What the positive parts leave: (p - q)+ log(p/(p + q)) and the same with p and q exchanged."""
    both = at(p, x) + at(q, x)
    return above(x) * Log(at(p, x) / both) + below(x) * Log(at(q, x) / both)


def m(x: Term) -> Term:
    return apply(midpoint, x)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            tv * LOG2
            + half * total(lambda x: smaller(x) * Log(at(p, x) / m(x)) + smaller(x) * Log(at(q, x) / m(x)))
            + half * total(excess),
            "the smaller of two",
            "p = min(p, q) + (p - q)₊, and q likewise; the positive parts have the sum 2 TV",
        ),
        Line(
            "<=",
            tv * LOG2
            + half * total(lambda x: smaller(x) * (at(p, x) / m(x) - 1) + smaller(x) * (at(q, x) / m(x) - 1))
            + half * total(excess),
            "tangent line",
            "log t ≤ t - 1",
        ),
        Line(
            "=",
            tv * LOG2 + half * total(excess),
            "linearity",
            "p/m + q/m = 2",
        ),
        Line("<=", tv * LOG2, "signs", "p/(p + q) ≤ 1, so no logarithm is above 0"),
    )


IDENTITY = Identity(
    name="jsd-at-most-total-variation",
    title="Jensen-Shannon divergence is at most log 2 times TV",
    statement=relation(jensen_shannon(p, q), "<=", tv * LOG2, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p and q agree wherever both are positive",
    source="Lin 1991",
    where=(Abbreviation("m", midpoint),),
)
