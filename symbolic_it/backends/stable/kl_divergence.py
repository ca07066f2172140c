"""D(p||q) = sum_x s t' with s = p + q, t = (p - q)/s and t' = (1 + t) atanh t - t

Each summand is p log(p/q) - p + q >= 0: the defect sum p - sum q of rounded masses, which swamps sum p log(p/q) where p and q
are close, is gone to first order.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import Term
from ..emission.operations import tilt
from ..form import Form
from .vocabulary import P, Q, at, total


def bregman(x: Term) -> Term:
    """s ((1 + t) atanh t - t)."""
    s = at(P, x) + at(Q, x)
    return s * tilt((at(P, x) - at(Q, x)) / s)


FORM = Form(
    name="kl_divergence",
    inputs="probs",
    definition=load("kl_divergence")(P, Q),
    term=total(bregman),
    arguments=(P, Q),
    why="near-equal p and q: the sum of p log(p/q) is dominated by the rounding of the masses, this one keeps all digits",
    hypotheses=("p and q sum to one",),
)
