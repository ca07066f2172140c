"""DPO loss log(1 + exp(-beta (d_w - d_l)))

In nats; equal to -log sigma(beta (d_w - d_l)), with the log-ratio d = log(pi(y|x)/pi_ref(y|x)) of the preferred answer
(d_w) and of the other one (d_l), and beta > 0; log 2 at pi = pi_ref; decreasing in d_w - d_l.
Source: Rafailov et al. 2023, eq. 7.
"""

from __future__ import annotations

from ..terms.term import ONE, POSITIVE, Exp, Log, Symbol, Term
from .quantity import Definition


def build(preferred: Term, other: Term, beta: Term) -> Term:
    """log(1 + exp(-beta (preferred - other)))."""
    return Log(ONE + Exp(-(beta * (preferred - other))))


QUANTITY = Definition(
    name="dpo_loss",
    symbol="DPO({0}, {1}, {2})",
    latex=r"\mathrm{{DPO}}({0}, {1}, {2})",
    parameters=("scalar", "scalar", "scalar"),
    build=build,
    domain="log-ratios d_w, d_l of policy to reference, beta > 0",
    sign="DPO > 0",
    source="Rafailov et al. 2023, eq. 7",
    standard=(Symbol("d_w"), Symbol("d_l"), Symbol("beta", POSITIVE)),
)
