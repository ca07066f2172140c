"""Chi-square is non-negative: chi2(p||q) >= 0

For pmfs with q(x) > 0 where p(x) > 0. Source: Tsybakov 2009, section 2.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ZERO
from .identity import Identity, relation
from .vocabulary import at, p, q, quantity, total

chi2 = quantity("chi_square_divergence", p, q)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: (at(p, x) - at(q, x)) ** 2 / at(q, x)), "definition", "", ("q(x) > 0",)),
        Line(">=", ZERO, "signs", "a square over a positive number is not negative"),
    )


IDENTITY = Identity(
    name="chi-square-nonnegative",
    title="Chi-square is non-negative",
    statement=relation(chi2, ">=", ZERO, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p = q",
    source="Tsybakov 2009, section 2.4",
)
