"""Jensen-Shannon divergence is at most a quarter of Jeffreys': JSD(p, q) <= (D(p||q) + D(q||p))/4

On any finite alphabet. Source: Lin 1991, theorem 1.
"""

from __future__ import annotations

from fractions import Fraction

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import Log, Rational, Term, apply
from .expressions import jensen_shannon, kl, midpoint
from .identity import Identity, relation
from .vocabulary import at, half, p, q, total

quarter = Rational(Fraction(1, 4))
bound = quarter * (kl(p, q) + kl(q, p))


def m(x: Term) -> Term:
    return apply(midpoint, x)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            bound + total(lambda x: half * m(x) * Log(at(p, x) / m(x))) + total(lambda x: half * m(x) * Log(at(q, x) / m(x))),
            "definition",
            "2 m = p + q",
        ),
        Line(
            "<=",
            bound + total(lambda x: half * m(x) * (at(p, x) / m(x) - 1)) + total(lambda x: half * m(x) * (at(q, x) / m(x) - 1)),
            "tangent line",
            "log t ≤ t - 1",
        ),
        Line("=", bound, "linearity", "p/m + q/m = 2"),
    )


IDENTITY = Identity(
    name="jsd-at-most-jeffreys",
    title="Jensen-Shannon divergence is at most a quarter of Jeffreys'",
    statement=relation(jensen_shannon(p, q), "<=", bound, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p = q",
    source="Lin 1991, theorem 1",
    where=(Abbreviation("m", midpoint),),
)
