"""The estimator k3 is k1 plus a control variate: k3 = k1 + (r - 1)

For r = p(x)/q(x): r - 1 has mean 0 under q. Source: Schulman 2020.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import POSITIVE, Log, Symbol
from .identity import Identity, relation
from .vocabulary import quantity

ratio = Symbol("r", POSITIVE)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", ratio - 1 - Log(ratio), "definition"),
        Line("=", -Log(ratio) + (ratio - 1), "rearrange"),
        Line("=", quantity("kl_estimator_k1", ratio) + (ratio - 1), "definition"),
    )


IDENTITY = Identity(
    name="k3-is-k1-with-a-control-variate",
    title="The estimator k3 is k1 plus a control variate",
    statement=relation(quantity("kl_estimator_k3", ratio), "=", quantity("kl_estimator_k1", ratio) + (ratio - 1), hypotheses=("r > 0",)),
    lines=lines,
    source="Schulman 2020",
)
