"""The gradient of the DPO loss: d DPO/d d_w = -beta sigma(-beta (d_w - d_l))

For the log-ratio d_w of the preferred answer: the weight is the probability of the wrong preference. Source: Rafailov
et al. 2023, section 4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Derivative, Exp, Log, Symbol
from .expressions import sigmoid
from .identity import Identity, relation
from .vocabulary import beta, quantity

won, lost = Symbol("d_w"), Symbol("d_l")
loss = quantity("dpo_loss", won, lost, beta)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Derivative(Log(1 + Exp(-(beta * (won - lost)))), won), "definition"),
        Line(
            "=",
            -(beta * (Exp(-(beta * (won - lost))) / (1 + Exp(-(beta * (won - lost)))))),
            "chain rule",
            "(log(1 + e^v))' = v' e^v/(1 + e^v)",
        ),
        Line("=", -(beta * sigmoid(-(beta * (won - lost)))), "definition", "e^-u/(1 + e^-u) = σ(-u)"),
    )


IDENTITY = Identity(
    name="dpo-gradient",
    title="The gradient of the DPO loss",
    statement=relation(
        Derivative(loss, won),
        "=",
        -(beta * sigmoid(-(beta * (won - lost)))),
        hypotheses=("d_w, d_l log-ratios of policy to reference; β > 0",),
    ),
    lines=lines,
    source="Rafailov et al. 2023, section 4",
)
