"""PPO clipped objective min(r A, clip(r, 1 - eps, 1 + eps) A)

In the unit of the advantage A; of the ratio r = pi(a|s)/pi_old(a|s) of one action and 0 < eps < 1; to be maximised.
r A where that is the smaller of the two: for A >= 0 it is A min(r, 1 + eps), for A < 0 it is A max(r, 1 - eps).
Source: Schulman et al. 2017, eq. 7.
"""

from __future__ import annotations

from ..terms.term import HALF, NONNEGATIVE, UNIT_INTERVAL, Absolute, Symbol, Term
from .quantity import Definition


def smaller(a: Term, b: Term) -> Term:
    """min(a, b) = (a + b - |a - b|)/2."""
    return HALF * (a + b - Absolute(a - b))


def clipped(ratio: Term, epsilon: Term) -> Term:
    """clip(r, 1 - eps, 1 + eps) = 1 + (|r - 1 + eps| - |r - 1 - eps|)/2."""
    return 1 + HALF * (Absolute(ratio - 1 + epsilon) - Absolute(ratio - 1 - epsilon))


def build(ratio: Term, advantage: Term, epsilon: Term) -> Term:
    """min(r A, clip(r, 1 - eps, 1 + eps) A)."""
    return smaller(ratio * advantage, clipped(ratio, epsilon) * advantage)


QUANTITY = Definition(
    name="ppo_clipped_objective",
    symbol="L_CLIP({0}, {1}, {2})",
    latex=r"L_{{\mathrm{{CLIP}}}}({0}, {1}, {2})",
    parameters=("scalar", "scalar", "scalar"),
    build=build,
    unit="that of the advantage",
    domain="a ratio r = pi/pi_old >= 0, an advantage A, 0 <= eps <= 1",
    sign="L_CLIP(r, A, eps) <= r A",
    source="Schulman et al. 2017, eq. 7",
    standard=(Symbol("r", NONNEGATIVE), Symbol("A"), Symbol("epsilon", UNIT_INTERVAL)),
)
