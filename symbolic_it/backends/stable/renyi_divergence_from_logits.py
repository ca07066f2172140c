"""D_a(softmax y||softmax z) = log(1 + R)/(a - 1), R as for probabilities, where that is small, else by log-sum-exps

The summands of R, p^a q^(1-a) - p - (1 - a)(q - p), have one sign, so that near-equal softmaxes keep their digits; one that rounds to 0
is read in its logits.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import Exp, Log
from ..emission.operations import small_log, tilted_gap, tilted_logs
from ..form import Form
from .cross_entropy_from_logits import FORM as CROSS_ENTROPY
from .vocabulary import LARGEST, LOGITS, OTHERS, SECOND, gap, largest_split, probability, softmax, total

ORDER, _, _ = load("renyi_divergence").arguments
_tilted = Log(total(lambda x: Exp(tilted_logs(gap(LOGITS, x, LARGEST), gap(SECOND, x, OTHERS), ORDER))))
_whole = _tilted - ORDER * largest_split(LOGITS, LARGEST) - (1 - ORDER) * largest_split(SECOND, OTHERS)
_gaps = total(lambda x: tilted_gap(probability(LOGITS, LARGEST, x), probability(SECOND, OTHERS, x), ORDER))

FORM = Form(
    name="renyi_divergence",
    inputs="logits",
    definition=load("renyi_divergence")(ORDER, softmax(LOGITS), softmax(SECOND)),
    term=small_log(_whole, _gaps) / (ORDER - 1),
    arguments=(ORDER, LOGITS, SECOND),
    why="near-equal logits: the difference of log-sum-exps; far ones: a softmax rounds to 0",
    chosen=CROSS_ENTROPY.chosen,
)
