"""LSothers(z, y, eps) = (1 - eps) CE(z, y) + eps (log1p(S) + sum_(x != y) (z_k - z_x)/(K - 1)), z_k the largest logit

S = sum over x != k of exp(z_x - z_k), and CE(z, y) = log1p(e^(c - z_y) sum_(x != y) exp(z_x - c)) for any c: neither a confident token
nor an offset costs digits.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import ONE, Delta, Symbol
from ..form import Form
from .vocabulary import LARGEST, LOGITS, SHIFT, SPACE, Y, at, largest_split, odds_against, total

_, _, EPSILON = load("label_smoothing_others").arguments
assert isinstance(EPSILON, Symbol)
_gaps = total(lambda x: (ONE - Delta(x, Y)) * (at(LOGITS, LARGEST) - at(LOGITS, x)))
_others = largest_split(LOGITS, LARGEST) + _gaps / (SPACE.size - 1)

FORM = Form(
    name="label_smoothing_others",
    inputs="logits",
    definition=load("label_smoothing_others")(LOGITS, Y, EPSILON),
    term=(1 - EPSILON) * odds_against(LOGITS, Y, SHIFT) + EPSILON * _others,
    arguments=(LOGITS, Y, EPSILON),
    why="confident tokens and offsets: log-sum-exp minus the label's logit rounds to 0",
    chosen={SHIFT: ("largest", LOGITS), LARGEST: ("argmax", LOGITS)},
)
