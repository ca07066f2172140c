"""KL-penalised reward R = r - beta (log pi(y|x) - log pi_ref(y|x))

In the unit of the reward r; of one answer y drawn from the policy pi, its log-probabilities under pi and under the
reference, and beta > 0. Its mean over pi is the KL-regularised objective. Source: Ziegler et al. 2019, eq. 2.
"""

from __future__ import annotations

from ..terms.term import POSITIVE, Symbol, Term
from .quantity import Definition


def build(reward: Term, policy: Term, reference: Term, beta: Term) -> Term:
    """reward - beta (policy - reference), of log-probabilities."""
    return reward - beta * (policy - reference)


QUANTITY = Definition(
    name="kl_penalised_reward",
    symbol="R({0}, {1}, {2}, {3})",
    latex=r"R({0}, {1}, {2}, {3})",
    parameters=("scalar", "scalar", "scalar", "scalar"),
    build=build,
    unit="that of the reward",
    domain="a reward r, log-probabilities of an answer under policy and reference, beta > 0",
    sign="either sign",
    source="Ziegler et al. 2019, eq. 2",
    standard=(Symbol("r"), Symbol("l"), Symbol("l_ref"), Symbol("beta", POSITIVE)),
)
