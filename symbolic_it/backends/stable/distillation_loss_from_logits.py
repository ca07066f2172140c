"""KD(a, b, T) = T^2 log1p(E_(a/T)[phi(d)]), the centred form of D(softmax(a/T)||softmax(b/T))

Near-equal logits, a student that has nearly learnt, keep their digits: they are subtracted before they are divided by T. A divergence
beyond 30 nats, whatever T^2, is the logarithm of the quotient of both sums of exponentials less the mean of (b - a)/T.
"""

from __future__ import annotations

from ...quantities import load
from ..form import Form
from .cross_entropy_from_logits import FORM as CROSS_ENTROPY
from .kl_divergence_from_logits import centred, far
from .vocabulary import LOGITS, SECOND

_, _, T = load("distillation_loss").arguments

FORM = Form(
    name="distillation_loss",
    inputs="logits",
    definition=load("distillation_loss")(LOGITS, SECOND, T),
    term=T**2 * centred(LOGITS, SECOND, T),
    arguments=(LOGITS, SECOND, T),
    why="a student that is near its teacher: differences of log-softmaxes cancel to noise, in float32 from 1e-2 on",
    chosen=CROSS_ENTROPY.chosen,
    large=T**2 * far(LOGITS, SECOND, T),
    unit=T**2,
)
