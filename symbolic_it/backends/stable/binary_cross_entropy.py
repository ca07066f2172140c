"""BCE(t, p) = -t log p - (1 - t) log1p(-p)

Near p = 0 the second logarithm keeps the digits that 1 - p rounds away.
"""

from __future__ import annotations

from ...quantities import load
from ...terms.term import Log, neg
from ..emission.operations import log1p
from ..form import Form

T, P = load("binary_cross_entropy").arguments

FORM = Form(
    name="binary_cross_entropy",
    inputs="probs",
    definition=load("binary_cross_entropy")(T, P),
    term=-(T * Log(P)) - (1 - T) * log1p(neg(P)),
    arguments=(T, P),
    why="small p: 1 - p is rounded before its logarithm is taken",
)
