"""k1(e^d) = -d, from the difference d of log-probabilities"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import Exp, neg
from ..form import Form
from .kl_estimator_k3_from_logits import D

FORM = Form(
    name="kl_estimator_k1",
    inputs="logits",
    definition=load("kl_estimator_k1")(Exp(D)),
    term=neg(D),
    arguments=(D,),
    why="ratios beyond all floating numbers, and near-equal policies: the logarithm of a rounded ratio",
)
