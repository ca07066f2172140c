"""H_a(p) = log(1 + R)/(1 - a), R = sum_(x != k) (p^a - p) + (1 - s)^a - (1 - s), s the sum of p over x != k, the likeliest

All summands of R have one sign, and the largest mass is what the others lack of one: where p is peaked that keeps the digits which
rounding takes from it. Far from one the logarithm is that of sum_x p^a itself, beyond 30 nats and beyond all floating numbers that
of sum_x (p/p_k)^a beside a log p_k.
"""

from __future__ import annotations

from collections.abc import Callable

from ...quantities import load
from ...terms.term import ONE, Delta, Log, Term, neg
from ..emission.operations import lack, log1p, log_of_one, power_gap
from ..form import Form
from .vocabulary import LARGEST, P, at, total

ORDER, _ = load("renyi_entropy").arguments


def excess(p: Callable[[Term], Term]) -> Term:
    """R of masses p(x), the largest at LARGEST."""
    others = total(lambda x: (ONE - Delta(x, LARGEST)) * p(x))
    gap = neg((ONE - others) * lack((ORDER - 1) * log1p(neg(others))))
    return total(lambda x: (ONE - Delta(x, LARGEST)) * power_gap(p(x), ORDER)) + gap


FORM = Form(
    name="renyi_entropy",
    inputs="probs",
    definition=load("renyi_entropy")(ORDER, P),
    term=log_of_one(total(lambda x: at(P, x) ** ORDER), excess(lambda x: at(P, x))) / (1 - ORDER),
    arguments=(ORDER, P),
    why="peaked p, and orders near 1: the sum is one to a rounding",
    hypotheses=("p sums to one",),
    chosen={LARGEST: ("argmax", P)},
    large=(ORDER * Log(at(P, LARGEST)) + Log(total(lambda x: (at(P, x) / at(P, LARGEST)) ** ORDER))) / (1 - ORDER),
)
