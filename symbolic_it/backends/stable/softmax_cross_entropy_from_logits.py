"""CE(z, y) = log1p(e^(c - z_y) R) with R = sum over x != y of exp(z_x - c), for any c: the largest logit

The target is split off: for a confident token the loss is log1p of what the others weigh, where log of 1 + small returns 0,
and its slope by the target's logit is minus the others' weight, where p_y - 1 cancels.
"""

from __future__ import annotations

from ...quantities import load
from ..form import Form
from .vocabulary import LOGITS, SHIFT, Y, odds_against

FORM = Form(
    name="softmax_cross_entropy",
    inputs="logits",
    definition=load("softmax_cross_entropy")(LOGITS, Y),
    term=odds_against(LOGITS, Y, SHIFT),
    arguments=(LOGITS, Y),
    why="confident tokens and large offsets: neither overflow nor a loss that rounds to 0",
    chosen={SHIFT: ("largest", LOGITS)},
)
