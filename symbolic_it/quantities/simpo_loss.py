"""SimPO loss log(1 + exp(-(beta (s_w - s_l) - gamma)))

In nats; equal to -log sigma(beta s_w - beta s_l - gamma), with the mean log-probability of a token s = log pi(y|x)/|y| of the
preferred answer (s_w) and of the other one (s_l), beta > 0 and a margin gamma >= 0; without a reference, unlike DPO's.
Source: Meng et al. 2024, eq. 6.
"""

from __future__ import annotations

from ..terms.term import NONNEGATIVE, ONE, POSITIVE, Exp, Log, Symbol, Term
from .quantity import Definition


def build(preferred: Term, other: Term, beta: Term, gamma: Term) -> Term:
    """log(1 + exp(gamma - beta (preferred - other)))."""
    return Log(ONE + Exp(gamma - beta * (preferred - other)))


QUANTITY = Definition(
    name="simpo_loss",
    symbol="SimPO({0}, {1}, {2}, {3})",
    latex=r"\mathrm{{SimPO}}({0}, {1}, {2}, {3})",
    parameters=("scalar", "scalar", "scalar", "scalar"),
    build=build,
    domain="mean log-probabilities of a token s_w, s_l, beta > 0, gamma >= 0",
    sign="SimPO > 0",
    source="Meng et al. 2024, eq. 6",
    standard=(Symbol("s_w"), Symbol("s_l"), Symbol("beta", POSITIVE), Symbol("gamma", NONNEGATIVE)),
)
