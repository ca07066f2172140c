"""J = E_a[r] - beta (H(softmax a, softmax b) - H(softmax a)), cross-entropy and entropy each by its stable form

No softmax that rounds to 0 makes it infinite.
"""

from __future__ import annotations

from ...quantities import load
from ..form import Form
from .cross_entropy_from_logits import FORM as CROSS_ENTROPY
from .entropy_from_logits import FORM as ENTROPY
from .vocabulary import LARGEST, LOGITS, SECOND, at, mean, softmax

_, _, REWARDS, BETA = load("kl_regularised_objective").arguments

FORM = Form(
    name="kl_regularised_objective",
    inputs="logits",
    definition=load("kl_regularised_objective")(softmax(LOGITS), softmax(SECOND), REWARDS, BETA),
    term=mean(LOGITS, LARGEST, lambda x: at(REWARDS, x)) - BETA * (CROSS_ENTROPY.term - ENTROPY.term),
    arguments=(LOGITS, SECOND, REWARDS, BETA),
    why="logits far apart: the logarithm of a softmax that has rounded to 0",
    chosen=CROSS_ENTROPY.chosen,
)
