"""softmax(z)_i = exp(z_i - z_k)/(1 + sum over x != k of exp(z_x - z_k)), z_k the largest logit"""

from __future__ import annotations

from ...quantities import load
from ..form import Form
from .vocabulary import LARGEST, LOGITS, probability

_, I = load("softmax").arguments  # noqa: E741 - the outcome i

FORM = Form(
    name="softmax",
    inputs="logits",
    definition=load("softmax")(LOGITS, I),
    term=probability(LOGITS, LARGEST, I),
    arguments=(LOGITS, I),
    why="exp overflows beyond 709",
    chosen={LARGEST: ("argmax", LOGITS)},
)
