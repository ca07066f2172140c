"""k2(e^d) = d^2/2, from the difference d of log-probabilities"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import HALF, Exp
from ..form import Form
from .kl_estimator_k3_from_logits import D

FORM = Form(
    name="kl_estimator_k2",
    inputs="logits",
    definition=load("kl_estimator_k2")(Exp(D)),
    term=HALF * D**2,
    arguments=(D,),
    why="ratios beyond all floating numbers, and near-equal policies: the logarithm of a rounded ratio",
)
