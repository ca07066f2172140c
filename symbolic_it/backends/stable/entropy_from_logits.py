"""H(softmax z) = log1p(s) + (sum over x of exp(z_x - z_k)(z_k - z_x))/(1 + s), s the sum over x != k of exp(z_x - z_k)

Two terms >= 0: for a peaked distribution nothing cancels, where log-sum-exp minus the mean logit does.
"""

from __future__ import annotations

from ...quantities import load
from ..form import Form
from .vocabulary import LARGEST, LOGITS, at, largest_split, mean, softmax

FORM = Form(
    name="entropy",
    inputs="logits",
    definition=load("entropy")(softmax(LOGITS)),
    term=largest_split(LOGITS, LARGEST) + mean(LOGITS, LARGEST, lambda x: at(LOGITS, LARGEST) - at(LOGITS, x)),
    arguments=(LOGITS,),
    why="peaked distributions: the difference of two large terms",
    chosen={LARGEST: ("argmax", LOGITS)},
)
