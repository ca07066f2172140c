"""The DPO loss is a logistic loss: DPO = -log sigma(beta (d_w - d_l))

For log-ratios d = log(pi/pi_ref) of the preferred and the other answer. Source: Rafailov et al. 2023, eq. 7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ONE, Exp, Log, Symbol
from .expressions import sigmoid
from .identity import Identity, relation
from .vocabulary import beta, quantity

won, lost = Symbol("d_w"), Symbol("d_l")
loss = quantity("dpo_loss", won, lost, beta)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Log(1 + Exp(-(beta * (won - lost)))), "definition"),
        Line("=", -Log(ONE / (1 + Exp(-(beta * (won - lost))))), "log of a reciprocal"),
        Line("=", -Log(sigmoid(beta * (won - lost))), "definition", "σ(u) = 1/(1 + exp(-u))"),
    )


IDENTITY = Identity(
    name="dpo-loss-is-logistic",
    title="The DPO loss is a logistic loss",
    statement=relation(loss, "=", -Log(sigmoid(beta * (won - lost))), hypotheses=("d_w, d_l log-ratios of policy to reference; β > 0",)),
    lines=lines,
    source="Rafailov et al. 2023, eq. 7",
)
