"""J(softmax a, softmax b) = D(softmax a||softmax b) + D(softmax b||softmax a), each by its centred form from logits

Neither divergence is below 0, and none of the logits is too far from another for its softmax.
"""

from __future__ import annotations

from ...quantities import load
from ..form import Form
from .cross_entropy_from_logits import FORM as CROSS_ENTROPY
from .kl_divergence_from_logits import centred, far
from .vocabulary import LARGEST, LOGITS, OTHERS, SECOND, softmax

FORM = Form(
    name="jeffreys_divergence",
    inputs="logits",
    definition=load("jeffreys_divergence")(softmax(LOGITS), softmax(SECOND)),
    term=centred(LOGITS, SECOND) + centred(SECOND, LOGITS, place=OTHERS),
    arguments=(LOGITS, SECOND),
    why="near-equal logits: differences of log-softmaxes cancel to noise; far ones: a softmax rounds to 0",
    chosen=CROSS_ENTROPY.chosen,
    large=far(LOGITS, SECOND) + far(SECOND, LOGITS, place=OTHERS, other=LARGEST),
)
