"""Binary cross-entropy h(t, p) = -t log p - (1 - t) log(1 - p)

In nats, with a target t and a predicted probability p in [0, 1]; 0 log 0 = 0; infinite where p excludes what t allows; h(p) at
t = p, its minimum. Source: Goodfellow, Bengio and Courville 2016, section 6.2.2.2.
"""

from __future__ import annotations

from ..terms.term import UNIT_INTERVAL, Log, Symbol, Term
from .quantity import Definition


def build(target: Term, predicted: Term) -> Term:
    """-target log predicted - (1 - target) log(1 - predicted)."""
    return -(target * Log(predicted)) - (1 - target) * Log(1 - predicted)


QUANTITY = Definition(
    name="binary_cross_entropy",
    symbol="BCE({0}, {1})",
    latex=r"\mathrm{{BCE}}({0}, {1})",
    parameters=("scalar", "scalar"),
    build=build,
    domain="a target t and a probability p in [0, 1]",
    sign="BCE(t, p) >= 0",
    references=("torch.nn.functional.binary_cross_entropy",),
    source="Goodfellow, Bengio and Courville 2016, section 6.2.2.2",
    standard=(Symbol("t", UNIT_INTERVAL), Symbol("p", UNIT_INTERVAL)),
)
