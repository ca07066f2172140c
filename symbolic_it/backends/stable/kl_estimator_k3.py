"""k3(r) = phi(log r) with phi(d) = e^d - 1 - d, from the ratio r itself

A logarithm is right to its last digits also near r = 1, and phi keeps the digits of the small rest.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import Log
from ..emission.operations import phi
from ..form import Form

(R,) = load("kl_estimator_k3").arguments

FORM = Form(
    name="kl_estimator_k3",
    inputs="probs",
    definition=load("kl_estimator_k3")(R),
    term=phi(Log(R)),
    arguments=(R,),
    why="ratios near 1: r - 1 - log r cancels to 0 or below",
)
