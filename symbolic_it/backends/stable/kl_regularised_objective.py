"""J = sum_x p r - beta sum_x s ((1 + t) atanh t - t) with s = p + q and t = (p - q)/s, the divergence summand by summand

Near a reference the reward is not taken for a divergence that is rounding.
"""

from __future__ import annotations

from ...quantities import load
from ..form import Form
from .kl_divergence import bregman
from .vocabulary import P, Q, at, total

_, _, REWARDS, BETA = load("kl_regularised_objective").arguments

FORM = Form(
    name="kl_regularised_objective",
    inputs="probs",
    definition=load("kl_regularised_objective")(P, Q, REWARDS, BETA),
    term=total(lambda x: at(P, x) * at(REWARDS, x)) - BETA * total(bregman),
    arguments=(P, Q, REWARDS, BETA),
    why="near-equal p and q: the sum of p log(p/q) is dominated by the rounding of the masses",
    hypotheses=("p and q sum to one",),
)
