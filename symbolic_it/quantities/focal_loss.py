"""Focal loss (1 - p_y)^gamma (-log p_y) of logits z with a label y, p = softmax(z)

In nats, with gamma >= 0: the cross-entropy at gamma = 0, and less the surer the label is; positive and finite for finite
logits (K > 1). Without the class weight alpha, which multiplies it. Source: Lin et al. 2017, eq. 4.
"""

from __future__ import annotations

from ..terms.term import NONNEGATIVE, Exp, Lambda, Symbol, Term
from .quantity import Definition
from .softmax_cross_entropy import build as loss
from .standard import LOGITS, Y


def build(z: Lambda, y: Term, gamma: Term) -> Term:
    """(1 - exp(-CE(z, y)))^gamma CE(z, y)."""
    return of_loss(loss(z, y), gamma)


def of_loss(cross_entropy: Term, gamma: Term) -> Term:
    """(1 - exp(-l))^gamma l of a cross-entropy l."""
    return (1 - Exp(-cross_entropy)) ** gamma * cross_entropy


QUANTITY = Definition(
    name="focal_loss",
    symbol="FL({0}, {1}, {2})",
    latex=r"\mathrm{{FL}}({0}, {1}, {2})",
    parameters=("logits", "index", "scalar"),
    build=build,
    domain="finite logits z, a label y, gamma >= 0",
    sign="0 <= FL(z, y, gamma) <= CE(z, y)",
    source="Lin et al. 2017, eq. 4",
    standard=(LOGITS, Y, Symbol("gamma", NONNEGATIVE)),
)
