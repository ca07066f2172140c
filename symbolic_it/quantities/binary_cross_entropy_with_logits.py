"""Binary cross-entropy of a logit with a target t log(1 + e^-u) + (1 - t) log(1 + e^u)

In nats; equal to -t log sigma(u) - (1 - t) log(1 - sigma(u)), with a target t in [0, 1] and a real logit u; both terms are at least 0,
so that nothing cancels. Source: Goodfellow, Bengio and Courville 2016, section 6.2.2.2.
"""

from __future__ import annotations

from ..terms.term import ONE, UNIT_INTERVAL, Exp, Log, Symbol, Term
from .quantity import Definition


def build(u: Term, target: Term) -> Term:
    """target log(1 + e^-u) + (1 - target) log(1 + e^u)."""
    return target * Log(ONE + Exp(-u)) + (1 - target) * Log(ONE + Exp(u))


QUANTITY = Definition(
    name="binary_cross_entropy_with_logits",
    symbol="BCE_logit({0}, {1})",
    latex=r"\mathrm{{BCE}}_{{\mathrm{{logit}}}}({0}, {1})",
    parameters=("scalar", "scalar"),
    build=build,
    domain="a real logit u, a target t in [0, 1]",
    sign="BCE(u, t) > 0",
    references=("torch.nn.functional.binary_cross_entropy_with_logits",),
    source="Goodfellow, Bengio and Courville 2016, section 6.2.2.2",
    standard=(Symbol("u"), Symbol("t", UNIT_INTERVAL)),
)
