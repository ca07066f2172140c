"""H(softmax a, softmax b) = log1p(sum over x != l of exp(b_x - b_l)) + E_a[b_l - b_x], b_l the largest of b"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import ONE, Array, Term
from ..form import Form
from .vocabulary import LARGEST, LOGITS, OTHERS, SECOND, gap, largest_split, mean, softmax


def divided(a: Array, b: Array, over: Term = ONE) -> Term:
    """H(softmax a, softmax b) of logits, or of logits over a temperature; the largest stand at LARGEST and at OTHERS."""
    return largest_split(b, OTHERS, over) + mean(a, LARGEST, lambda x: gap(b, OTHERS, x, over), over)


FORM = Form(
    name="cross_entropy",
    inputs="logits",
    definition=load("cross_entropy")(softmax(LOGITS), softmax(SECOND)),
    term=divided(LOGITS, SECOND),
    arguments=(LOGITS, SECOND),
    why="two terms >= 0, no logarithm of a rounded probability",
    chosen={LARGEST: ("argmax", LOGITS), OTHERS: ("argmax", SECOND)},
)
