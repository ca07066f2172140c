"""JSD(p, q) = (1/2) sum_x m g(t) with m = (p + q)/2, t = (p - q)/(p + q) and g(t) = 2 t atanh t + log(1 - t^2)

g(t) = (1 + t) log(1 + t) + (1 - t) log(1 - t) >= 0: every summand is positive, nothing cancels.
"""

from __future__ import annotations

from fractions import Fraction

from ...quantities import load
from ...terms.term import Rational, Term
from ..emission.operations import gap
from ..form import Form
from .vocabulary import P, Q, at, total

QUARTER = Rational(Fraction(1, 4))


def summand(x: Term) -> Term:
    """(p + q) g(t)."""
    s = at(P, x) + at(Q, x)
    return s * gap((at(P, x) - at(Q, x)) / s)


FORM = Form(
    name="jensen_shannon_divergence",
    inputs="probs",
    definition=load("jensen_shannon_divergence")(P, Q),
    term=QUARTER * total(summand),
    arguments=(P, Q),
    why="near-equal p and q: entropies cancel, and a negative value has no square root",
)
