"""Divergence is at most chi-square: D(p||q) <= chi2(p||q)

For pmfs with q(x) > 0 where p(x) > 0. Source: Tsybakov 2009, lemma 2.7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import p, q, quantity

chi2 = quantity("chi_square_divergence", p, q)


def lines() -> tuple[Line, ...]:
    return (
        Line("<=", Log(1 + chi2), "Jensen's inequality", "see kl-at-most-log-chi-square"),
        Line("<=", chi2, "tangent line", "log(1 + t) <= t"),
    )


IDENTITY = Identity(
    name="kl-at-most-chi-square",
    title="Divergence is at most chi-square",
    statement=relation(kl(p, q), "<=", chi2, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p = q; where both sides are finite",
    source="Tsybakov 2009, lemma 2.7",
)
