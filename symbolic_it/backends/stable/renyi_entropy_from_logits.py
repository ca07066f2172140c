"""H_a(softmax z) = log(1 + R)/(1 - a), R as for probabilities, where that is small, else by log-sum-exp of a z and of z

A peaked softmax keeps its digits; one that rounds to 0 is read in its logits.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import Exp, Log, Pow
from ..emission.operations import small_log
from ..form import Form
from .renyi_entropy import ORDER, excess
from .vocabulary import LARGEST, LOGITS, gap, largest_split, probability, softmax, total

_whole = Log(total(lambda x: Pow(Exp(gap(LOGITS, x, LARGEST)), ORDER))) - ORDER * largest_split(LOGITS, LARGEST)

FORM = Form(
    name="renyi_entropy",
    inputs="logits",
    definition=load("renyi_entropy")(ORDER, softmax(LOGITS)),
    term=small_log(_whole, excess(lambda x: probability(LOGITS, LARGEST, x))) / (1 - ORDER),
    arguments=(ORDER, LOGITS),
    why="peaked distributions, and orders near 1: the difference of two log-sum-exps",
    chosen={LARGEST: ("argmax", LOGITS)},
)
