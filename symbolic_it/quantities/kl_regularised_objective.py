"""KL-regularised objective J(pi) = E_pi[r] - beta D(pi||ref)

In the unit of the rewards r; of a policy pi, a reference ref, rewards r(x) and beta > 0. Largest at
pi(x) = ref(x) exp(r(x)/beta)/Z, with value beta log Z; -inf where ref(x) = 0 < pi(x).
Source: Rafailov et al. 2023, eq. 3.
"""

from __future__ import annotations

from ..terms.term import POSITIVE, Lambda, Law, Symbol, Term, apply
from .kl_divergence import QUANTITY as KL
from .quantity import Definition, sum_over_outcomes
from .standard import FUNCTION, SPACE


def build(policy: Lambda, reference: Lambda, rewards: Lambda, beta: Term) -> Term:
    """sum_x pi(x) r(x) - beta D(pi||ref)."""
    expected = sum_over_outcomes(policy.spaces, lambda *x: apply(policy, *x) * apply(rewards, *x))
    return expected - beta * KL(policy, reference)


QUANTITY = Definition(
    name="kl_regularised_objective",
    symbol="J({0}; {1}, {2}, {3})",
    latex=r"J({0}; {1}, {2}, {3})",
    parameters=("pmf", "pmf", "function", "scalar"),
    build=build,
    unit="that of the rewards",
    domain="pmfs pi, ref on one finite alphabet, rewards r on it, beta > 0",
    sign="J <= beta log sum_x ref(x) exp(r(x)/beta)",
    source="Rafailov et al. 2023, eq. 3",
    standard=(*(Law(name, (("x", SPACE),)) for name in ("pi", "pi_ref")), FUNCTION, Symbol("beta", POSITIVE)),
)
