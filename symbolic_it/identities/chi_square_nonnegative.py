"""Chi-square is non-negative: chi2(p||q) >= 0

For pmfs with q(x) > 0 where p(x) > 0. Source: Tsybakov 2009, section 2.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ZERO, Log
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import p, q, quantity

chi2 = quantity("chi_square_divergence", p, q)


def lines() -> tuple[Line, ...]:
    return (
        Line(">=", Log(1 + chi2), "tangent line", "log(1 + t) <= t"),
        Line(">=", kl(p, q), "Jensen's inequality", "the log of the mean of p/q is at least the mean of its log"),
        Line(">=", ZERO, "Gibbs' inequality"),
    )


IDENTITY = Identity(
    name="chi-square-nonnegative",
    title="Chi-square is non-negative",
    statement=relation(chi2, ">=", ZERO, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p = q",
    source="Tsybakov 2009, section 2.4",
)
