"""H(softmax a, softmax b) = log1p(sum over x != l of exp(b_x - b_l)) + E_a[b_l - b_x], b_l the largest of b"""

from __future__ import annotations

from ...quantities import load
from ..form import Form
from .vocabulary import LARGEST, LOGITS, OTHERS, SECOND, gap, largest_split, mean, softmax

FORM = Form(
    name="cross_entropy",
    inputs="logits",
    definition=load("cross_entropy")(softmax(LOGITS), softmax(SECOND)),
    term=largest_split(SECOND, OTHERS) + mean(LOGITS, LARGEST, lambda x: gap(SECOND, OTHERS, x)),
    arguments=(LOGITS, SECOND),
    why="two terms >= 0, no logarithm of a rounded probability",
    chosen={LARGEST: ("argmax", LOGITS), OTHERS: ("argmax", SECOND)},
)
