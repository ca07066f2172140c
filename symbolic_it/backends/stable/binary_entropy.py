"""h(t) = -t log t - (1 - t) log1p(-t)

Near t = 0 the second logarithm keeps the digits that 1 - t rounds away.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import Log, neg
from ..emission.operations import log1p
from ..form import Form

(T,) = load("binary_entropy").arguments

FORM = Form(
    name="binary_entropy",
    inputs="probs",
    definition=load("binary_entropy")(T),
    term=-(T * Log(T)) - (1 - T) * log1p(neg(T)),
    arguments=(T,),
    why="small t: 1 - t is rounded before its logarithm is taken",
)
