"""Self-information (surprise) s(x) = -log p(x)

In nats; decreasing in p(x): 0 where p(x) = 1, +inf where p(x) = 0. Its expectation under p is the entropy.
Source: Goodfellow, Bengio and Courville 2016, eq. 3.48.
"""

from __future__ import annotations

from ..terms.term import Lambda, Log, Term, apply
from .quantity import Definition
from .standard import P, X


def build(p: Lambda, x: Term) -> Term:
    """-log p(x)."""
    return -Log(apply(p, x))


QUANTITY = Definition(
    name="self_information",
    symbol="s_{0}({1})",
    latex=r"s_{{{0}}}({1})",
    parameters=("pmf", "index"),
    build=build,
    domain="pmf p on a finite alphabet, an outcome x of it",
    sign="s(x) >= 0",
    source="Goodfellow, Bengio and Courville 2016, eq. 3.48",
    standard=(P, X),
)
