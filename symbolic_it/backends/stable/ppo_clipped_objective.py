"""L_CLIP(r, A, eps) = min(r A, c A) with c = 1 + eps - (max(r, 1 + eps) - max(r, 1 - eps))

min(a, b) = -max(-a, -b). The bracket is formed first: it is exact for ratios inside the clip, 0 above it and 2 eps below it.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import ONE, Maximum, neg
from ..form import Form

RATIO, ADVANTAGE, EPSILON = load("ppo_clipped_objective").arguments
_clipped = ONE + EPSILON + neg(Maximum((RATIO, ONE + EPSILON)) + neg(Maximum((RATIO, ONE - EPSILON))))

FORM = Form(
    name="ppo_clipped_objective",
    inputs="probs",
    definition=load("ppo_clipped_objective")(RATIO, ADVANTAGE, EPSILON),
    term=neg(Maximum((neg(RATIO * ADVANTAGE), neg(_clipped * ADVANTAGE)))),
    arguments=(RATIO, ADVANTAGE, EPSILON),
    why="ratios far from one: a minimum and a clip written with absolute values cancel all digits of the smaller number",
)
