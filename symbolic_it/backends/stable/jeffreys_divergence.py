"""J(p, q) = D(p||q) + D(q||p), each by summands p log(p/q) - p + q >= 0

Two sums that are never negative: near p and q keep their digits, and masses below all others are no obstacle.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import Law, Term
from ..emission.operations import bregman
from ..form import Form
from .vocabulary import P, Q, at, total


def _divergence(p: Law, q: Law) -> Term:
    return total(lambda x: bregman(at(p, x), at(q, x)))


FORM = Form(
    name="jeffreys_divergence",
    inputs="probs",
    definition=load("jeffreys_divergence")(P, Q),
    term=_divergence(P, Q) + _divergence(Q, P),
    arguments=(P, Q),
    why="near-equal p and q: either divergence may come out below zero, as the rounding of the masses has it",
    hypotheses=("p and q sum to one",),
)
