"""Chi-square is a second moment less one: chi2(p||q) = sum p^2/q - 1

For pmfs with q(x) > 0 where p(x) > 0. Source: Tsybakov 2009, section 2.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .identity import Identity, relation
from .vocabulary import at, p, q, quantity, total


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: (at(p, x) - at(q, x)) ** 2 / at(q, x)), "definition"),
        Line("=", total(lambda x: at(p, x) ** 2 / at(q, x) - 2 * at(p, x) + at(q, x)), "expand the square"),
        Line("=", total(lambda x: at(p, x) ** 2 / at(q, x)) - 1, "normalisation", "-2 ∑ p + ∑ q = -1"),
    )


IDENTITY = Identity(
    name="chi-square-second-moment",
    title="Chi-square is a second moment less one",
    statement=relation(
        quantity("chi_square_divergence", p, q),
        "=",
        total(lambda x: at(p, x) ** 2 / at(q, x)) - 1,
        hypotheses=("p, q pmfs on one finite alphabet",),
    ),
    lines=lines,
    source="Tsybakov 2009, section 2.4",
)
