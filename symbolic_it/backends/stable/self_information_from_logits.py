"""s(softmax(z), y) = log1p(e^(c - z_y) R), R the sum over x != y of exp(z_x - c), c the largest logit: the loss of a token

No softmax that rounds to 0 makes it infinite, and none that rounds to 1 makes it 0.
"""

from __future__ import annotations

from ...quantities import load
from ..form import Form
from .vocabulary import LOGITS, SHIFT, Y, odds_against, softmax

FORM = Form(
    name="self_information",
    inputs="logits",
    definition=load("self_information")(softmax(LOGITS), Y),
    term=odds_against(LOGITS, Y, SHIFT),
    arguments=(LOGITS, Y),
    why="outcomes far below or above all others: a softmax that has rounded to 0 or to 1",
    chosen={SHIFT: ("largest", LOGITS)},
)
