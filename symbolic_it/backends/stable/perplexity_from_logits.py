"""PP(softmax a, softmax b) = exp H(softmax a, softmax b), the cross-entropy by its own stable form

No softmax that rounds to 0 makes it infinite.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import NONNEGATIVE, Exp, Symbol
from ..form import Form
from .cross_entropy_from_logits import FORM as CROSS_ENTROPY
from .vocabulary import LOGITS, SECOND, softmax

_LOSS = Symbol("l", NONNEGATIVE)

FORM = Form(
    name="perplexity",
    inputs="logits",
    definition=load("perplexity")(softmax(LOGITS), softmax(SECOND)),
    term=Exp(CROSS_ENTROPY.term),
    arguments=(LOGITS, SECOND),
    why="logits far apart: the logarithm of a softmax that has rounded to 0",
    chosen=CROSS_ENTROPY.chosen,
    around=(Exp(_LOSS), _LOSS, CROSS_ENTROPY),
)
