"""k3(e^d) = phi(d) = e^d - 1 - d, from the difference d of log-probabilities"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import Exp, Symbol
from ..emission.operations import phi
from ..form import Form

D = Symbol("d")

FORM = Form(
    name="kl_estimator_k3",
    inputs="logits",
    definition=load("kl_estimator_k3")(Exp(D)),
    term=phi(D),
    arguments=(D,),
    why="near-equal policies: e^d - 1 - d cancels to 0 or below, in float32 from 1e-3 on",
)
