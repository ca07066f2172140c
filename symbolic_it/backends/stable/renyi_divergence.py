"""D_a(p||q) = log(1 + R)/(a - 1) with R = sum_x (p^a q^(1-a) - p - (1 - a)(q - p))

All summands have one sign, so that R keeps its digits where p and q are near, and where a is near 1. Far from one the logarithm is that
of sum_x p^a q^(1-a) itself, beyond 30 nats and beyond all floating numbers the log-sum-exp of a log p + (1 - a) log q.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import Exp, Log, Pow, Term
from ..emission.operations import log_of_one, tilted_gap, tilted_log
from ..form import Form
from .vocabulary import P, Q, at, total

ORDER, _, _ = load("renyi_divergence").arguments


def _power(x: Term) -> Term:
    return Pow(at(P, x), ORDER) * Pow(at(Q, x), 1 - ORDER)


FORM = Form(
    name="renyi_divergence",
    inputs="probs",
    definition=load("renyi_divergence")(ORDER, P, Q),
    term=log_of_one(total(_power), total(lambda x: tilted_gap(at(P, x), at(Q, x), ORDER))) / (ORDER - 1),
    arguments=(ORDER, P, Q),
    why="near-equal p and q, and orders near 1: the sum is one to a rounding, and its logarithm noise of either sign",
    hypotheses=("p and q sum to one",),
    large=Log(total(lambda x: Exp(tilted_log(at(P, x), at(Q, x), ORDER)))) / (ORDER - 1),
)
