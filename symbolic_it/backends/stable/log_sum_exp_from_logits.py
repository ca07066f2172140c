"""LSE(z) = z_k + log1p(sum over x != k of exp(z_x - z_k)), z_k the largest logit"""

from __future__ import annotations

from ...quantities import load
from ..form import Form
from .vocabulary import LARGEST, LOGITS, at, largest_split

FORM = Form(
    name="log_sum_exp",
    inputs="logits",
    definition=load("log_sum_exp")(LOGITS),
    term=at(LOGITS, LARGEST) + largest_split(LOGITS, LARGEST),
    arguments=(LOGITS,),
    why="exp overflows beyond 709",
    chosen={LARGEST: ("argmax", LOGITS)},
)
