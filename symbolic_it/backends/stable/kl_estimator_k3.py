"""k3(r) = phi(log1p(r - 1)) with phi(d) = e^d - 1 - d, from the ratio r itself

Near r = 1 the difference r - 1 is exact, and phi keeps the digits of the small rest.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import MINUS_ONE
from ..emission.operations import log1p, phi
from ..form import Form

(R,) = load("kl_estimator_k3").arguments

FORM = Form(
    name="kl_estimator_k3",
    inputs="probs",
    definition=load("kl_estimator_k3")(R),
    term=phi(log1p(R + MINUS_ONE)),
    arguments=(R,),
    why="ratios near 1: r - 1 - log r cancels to 0 or below",
)
