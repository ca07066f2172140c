"""CE(z, y) = (1 - delta(k, y)) (z_k - z_y) + log1p(sum over x != k of exp(z_x - z_k)), z_k the largest logit

Two terms >= 0. For a confident token (y = k) the loss is log1p of what the others weigh, where log of 1 + small returns 0.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import ONE, Delta
from ..form import Form
from .vocabulary import LARGEST, LOGITS, Y, at, largest_split

FORM = Form(
    name="softmax_cross_entropy",
    inputs="logits",
    definition=load("softmax_cross_entropy")(LOGITS, Y),
    term=(ONE - Delta(LARGEST, Y)) * (at(LOGITS, LARGEST) - at(LOGITS, Y)) + largest_split(LOGITS, LARGEST),
    arguments=(LOGITS, Y),
    why="confident tokens and large offsets: neither overflow nor a loss that rounds to 0",
    chosen={LARGEST: ("argmax", LOGITS)},
)
