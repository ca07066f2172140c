"""LS(z, y, eps) = (1 - eps) CE(z, y) + eps (log(e^(z_y - c) + R) + (1/K) sum_x (c - z_x)), for any c: the largest logit

R = sum over x != y of exp(z_x - c), also in CE(z, y) = log1p(e^(c - z_y) R). Both losses, of the target and of the uniform
law, are >= 0; shifted before anything is averaged, an offset costs no digits.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import Exp, Log, Symbol
from ..form import Form
from .vocabulary import LOGITS, SHIFT, SPACE, Y, at, odds_against, others, total

_, _, EPSILON = load("label_smoothing_cross_entropy").arguments
assert isinstance(EPSILON, Symbol)
_uniform = Log(Exp(at(LOGITS, Y) - SHIFT) + others(LOGITS, Y, SHIFT)) + total(lambda x: SHIFT - at(LOGITS, x)) / SPACE.size

FORM = Form(
    name="label_smoothing_cross_entropy",
    inputs="logits",
    definition=load("label_smoothing_cross_entropy")(LOGITS, Y, EPSILON),
    term=(1 - EPSILON) * odds_against(LOGITS, Y, SHIFT) + EPSILON * _uniform,
    arguments=(LOGITS, Y, EPSILON),
    why="large vocabularies and offsets: the mean of unshifted logits cancels against their log-sum-exp",
    chosen={SHIFT: ("largest", LOGITS)},
)
