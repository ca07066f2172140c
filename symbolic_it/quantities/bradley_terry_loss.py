"""Bradley-Terry loss log(1 + exp(-(r_w - r_l))) of a reward model

In nats; equal to -log sigma(r_w - r_l), with the rewards of the preferred answer (r_w) and of the other one (r_l);
log 2 where they are equal; Plackett and Luce's loss of two answers. Source: Bradley and Terry 1952; Ouyang et al. 2022, eq. 1.
"""

from __future__ import annotations

from ..terms.term import ONE, Exp, Log, Symbol, Term
from .quantity import Definition


def build(preferred: Term, other: Term) -> Term:
    """log(1 + exp(-(preferred - other)))."""
    return Log(ONE + Exp(-(preferred - other)))


QUANTITY = Definition(
    name="bradley_terry_loss",
    symbol="BT({0}, {1})",
    latex=r"\mathrm{{BT}}({0}, {1})",
    parameters=("scalar", "scalar"),
    build=build,
    domain="rewards r_w, r_l",
    sign="BT > 0",
    source="Bradley and Terry 1952; Ouyang et al. 2022, eq. 1",
    standard=(Symbol("r_w"), Symbol("r_l")),
)
