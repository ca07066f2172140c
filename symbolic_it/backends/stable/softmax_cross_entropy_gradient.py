"""d CE(z, y)/d z_i = p_i for i != y, and -sum over j != y of p_j for i = y, with p = softmax(z)

p_y - 1 loses all digits for a confident token; the sum of the other probabilities does not.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import ONE, Delta, Derivative, Exp, Index
from ..form import Form
from .vocabulary import LARGEST, LOGITS, SPACE, Y, at, rest, total

I = Index("i", SPACE)  # noqa: E741 - the entry of the gradient
_others = total(lambda x: (ONE - Delta(x, Y)) * Exp(at(LOGITS, x) - at(LOGITS, LARGEST)))

FORM = Form(
    name="softmax_cross_entropy_gradient",
    inputs="logits",
    definition=Derivative(load("softmax_cross_entropy")(LOGITS, Y), at(LOGITS, I)),
    term=((ONE - Delta(I, Y)) * Exp(at(LOGITS, I) - at(LOGITS, LARGEST)) - Delta(I, Y) * _others) / (ONE + rest(LOGITS, LARGEST)),
    arguments=(LOGITS, Y),
    why="confident tokens: softmax - 1 is 0 after rounding",
    chosen={LARGEST: ("argmax", LOGITS)},
    output=I,
)
