"""Log-sum-exp LSE(z) = log sum_i exp(z_i)

In nats, of finite logits z; between max z and max z + log K; convex, with gradient softmax(z).
Source: Boyd and Vandenberghe 2004, section 3.1.5.
"""

from __future__ import annotations

from ..terms.term import Exp, Lambda, Log, Term, apply
from .quantity import Definition, sum_over_outcomes


def build(z: Lambda) -> Term:
    """log sum_i exp(z_i)."""
    return Log(sum_over_outcomes(z.spaces, lambda *i: Exp(apply(z, *i))))


QUANTITY = Definition(
    name="log_sum_exp",
    symbol="LSE({0})",
    latex=r"\mathrm{{LSE}}({0})",
    parameters=("logits",),
    build=build,
    domain="finite logits z",
    sign="max z <= LSE(z) <= max z + log K",
    references=("scipy.special.logsumexp", "torch.logsumexp"),
    source="Boyd and Vandenberghe 2004, section 3.1.5",
)
