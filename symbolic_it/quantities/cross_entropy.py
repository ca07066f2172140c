"""Cross-entropy H(p, q) = -sum_x p(x) log q(x)

In nats; +inf where q(x) = 0 < p(x); at least H(p). Source: Goodfellow, Bengio and Courville 2016, eq. 3.51.
"""

from __future__ import annotations

from ..terms.term import Lambda, Log, Term, apply
from .quantity import Definition, sum_over_outcomes


def build(p: Lambda, q: Lambda) -> Term:
    """-sum_x p(x) log q(x)."""
    return -sum_over_outcomes(p.spaces, lambda *x: apply(p, *x) * Log(apply(q, *x)))


QUANTITY = Definition(
    name="cross_entropy",
    symbol="H({0}, {1})",
    latex=r"H({0}, {1})",
    parameters=("pmf", "pmf"),
    build=build,
    domain="pmfs p, q on one finite alphabet",
    sign="H(p, q) >= H(p) >= 0",
    references=("torch.nn.functional.cross_entropy",),
    source="Goodfellow, Bengio and Courville 2016, eq. 3.51",
)
