"""The loss grows slowly in 1/q: -log t >= 1/t is false

A refuted statement. It is the logarithm of 1/t. True instead: -log t <= 1/t - 1; it is the probability ratio that is
exponential in the loss.
"""

from __future__ import annotations

from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..terms.term import OPEN_UNIT_INTERVAL, Log, Symbol

t = Symbol("t", OPEN_UNIT_INTERVAL)

MISTAKE = Refutation(
    name="loss-is-exponential-in-one-over-q",
    title="The loss grows slowly in 1/q",
    statement=relation(-Log(t), ">=", 1 / t),
    witness={"t": "1/2"},
    lesson="-log t <= 1/t - 1; it is the probability ratio that is exponential in the loss",
)
