"""Divergence is at most log(1 + chi-square): D(p||q) <= log(1 + chi2(p||q))

For pmfs with q(x) > 0 where p(x) > 0. Source: Tsybakov 2009, lemma 2.7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import at, p, q, quantity, total

chi2 = quantity("chi_square_divergence", p, q)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "<=",
            Log(total(lambda x: at(p, x) * (at(p, x) / at(q, x)))),
            "Jensen's inequality",
            "log is concave: the mean of log(p/q) is at most the log of its mean",
        ),
        Line("=", Log(1 + chi2), "second moment", "∑ p²/q = 1 + chi2"),
    )


IDENTITY = Identity(
    name="kl-at-most-log-chi-square",
    title="Divergence is at most log(1 + chi-square)",
    statement=relation(kl(p, q), "<=", Log(1 + chi2), hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p(x)/q(x) is the same wherever p(x) > 0; where both sides are finite",
    source="Tsybakov 2009, lemma 2.7",
)
