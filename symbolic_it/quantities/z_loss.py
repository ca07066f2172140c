"""z-loss (log sum_j exp(z_j))^2

The square of nats; of finite logits z; 0 where their softmax needs no normalisation. Without the coefficient (1e-4, often), which
multiplies it before it is added to the cross-entropy. Source: Chowdhery et al. 2022, section 5.
"""

from __future__ import annotations

from ..terms.term import Lambda, Term
from .log_sum_exp import build as log_sum_exp
from .quantity import Definition


def build(z: Lambda) -> Term:
    """LSE(z)^2."""
    return log_sum_exp(z) ** 2


QUANTITY = Definition(
    name="z_loss",
    symbol="zloss({0})",
    latex=r"\mathrm{{zloss}}({0})",
    parameters=("logits",),
    build=build,
    unit="squared nats",
    domain="finite logits z",
    sign="zloss(z) >= 0",
    source="Chowdhery et al. 2022, section 5",
)
