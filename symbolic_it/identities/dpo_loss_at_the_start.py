"""The DPO loss starts at log 2: at pi = pi_ref both log-ratios are equal

For equal log-ratios d_w = d_l. Source: Rafailov et al. 2023, eq. 7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ZERO, Exp, Log, Symbol
from .expressions import LOG2
from .identity import Identity, relation
from .vocabulary import beta, quantity

won = Symbol("d_w")


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Log(1 + Exp(-(beta * (won - won)))), "definition"),
        Line("=", Log(1 + Exp(ZERO)), "cancellation"),
        Line("=", LOG2, "exp of 0"),
    )


IDENTITY = Identity(
    name="dpo-loss-at-the-start",
    title="The DPO loss starts at log 2",
    statement=relation(quantity("dpo_loss", won, won, beta), "=", LOG2, hypotheses=("d_w = d_l; β > 0",)),
    lines=lines,
    source="Rafailov et al. 2023, eq. 7",
)
