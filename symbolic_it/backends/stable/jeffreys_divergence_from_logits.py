"""J(softmax a, softmax b) = D(softmax a||softmax b) + D(softmax b||softmax a), each by its centred form from logits

Neither divergence is below 0, and none of the logits is too far from another for its softmax.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import Array, Index, Term
from ..form import Form
from .cross_entropy_from_logits import FORM as CROSS_ENTROPY
from .kl_divergence_from_logits import centred
from .vocabulary import LARGEST, LOGITS, OTHERS, SECOND, gap, largest_split, mean, softmax


def _far(a: Array, k: Index, b: Array, other: Index) -> Term:
    """D(softmax a||softmax b) as the difference of cross-entropy and entropy."""
    return largest_split(b, other) - largest_split(a, k) + mean(a, k, lambda x: gap(b, other, x)) - mean(a, k, lambda x: gap(a, k, x))


FORM = Form(
    name="jeffreys_divergence",
    inputs="logits",
    definition=load("jeffreys_divergence")(softmax(LOGITS), softmax(SECOND)),
    term=centred(LOGITS, SECOND) + centred(SECOND, LOGITS, place=OTHERS),
    arguments=(LOGITS, SECOND),
    why="near-equal logits: differences of log-softmaxes cancel to noise; far ones: a softmax rounds to 0",
    chosen=CROSS_ENTROPY.chosen,
    large=_far(LOGITS, LARGEST, SECOND, OTHERS) + _far(SECOND, OTHERS, LOGITS, LARGEST),
)
