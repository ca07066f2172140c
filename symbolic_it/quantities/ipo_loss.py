"""IPO loss (d_w - d_l - 1/(2 beta))^2

A pure number; of the log-ratios d = log(pi(y|x)/pi_ref(y|x)) of the preferred answer (d_w) and of the other one (d_l), and
beta > 0 (tau in the source); 0 where the margin d_w - d_l is 1/(2 beta), so that it stops growing, unlike DPO's;
1/(4 beta^2) at pi = pi_ref. Source: Azar et al. 2023, eq. 17.
"""

from __future__ import annotations

from ..terms.term import ONE, POSITIVE, Symbol, Term
from .quantity import Definition


def build(preferred: Term, other: Term, beta: Term) -> Term:
    """(preferred - other - 1/(2 beta))^2."""
    return (preferred - other - ONE / (2 * beta)) ** 2


QUANTITY = Definition(
    name="ipo_loss",
    symbol="IPO({0}, {1}, {2})",
    latex=r"\mathrm{{IPO}}({0}, {1}, {2})",
    parameters=("scalar", "scalar", "scalar"),
    build=build,
    unit="1",
    domain="log-ratios d_w, d_l of policy to reference, beta > 0",
    sign="IPO >= 0",
    source="Azar et al. 2023, eq. 17",
    standard=(Symbol("d_w"), Symbol("d_l"), Symbol("beta", POSITIVE)),
)
