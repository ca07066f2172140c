"""LS(z, y, eps) = log1p(sum over x != k of exp(z_x - z_k)) + (1 - eps) (z_k - z_y) + (eps/K) sum_x (z_k - z_x)

Shifted by the largest logit before anything is averaged: all three terms are >= 0, and an offset costs no digits.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import ONE, Delta, Symbol
from ..form import Form
from .vocabulary import LARGEST, LOGITS, SPACE, Y, at, largest_split, total

_, _, EPSILON = load("label_smoothing_cross_entropy").arguments
assert isinstance(EPSILON, Symbol)
_margin = (ONE - Delta(LARGEST, Y)) * (at(LOGITS, LARGEST) - at(LOGITS, Y))
_spread = total(lambda x: at(LOGITS, LARGEST) - at(LOGITS, x))

FORM = Form(
    name="label_smoothing_cross_entropy",
    inputs="logits",
    definition=load("label_smoothing_cross_entropy")(LOGITS, Y, EPSILON),
    term=largest_split(LOGITS, LARGEST) + (1 - EPSILON) * _margin + EPSILON / SPACE.size * _spread,
    arguments=(LOGITS, Y, EPSILON),
    why="large vocabularies and offsets: the mean of unshifted logits cancels against their log-sum-exp",
    chosen={LARGEST: ("argmax", LOGITS)},
)
