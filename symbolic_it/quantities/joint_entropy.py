"""Joint entropy H(X, Y) = -sum p(x, y) log p(x, y)

In nats; 0 log 0 = 0; of any number of discrete random variables. Source: Cover and Thomas 2006, eq. 2.8.
"""

from __future__ import annotations

from ..terms.term import Law, Log, Term
from .quantity import Definition, marginal, sum_over_variables


def build(law: Law, x: tuple[str, ...]) -> Term:
    """-sum p(x) log p(x) over the joint outcomes."""
    return -sum_over_variables(law, x, lambda o: marginal(law, o, x) * Log(marginal(law, o, x)))


QUANTITY = Definition(
    name="joint_entropy",
    symbol="H({0})",
    latex=r"H({0})",
    parameters=("variables",),
    build=build,
    domain="discrete random variables with a joint law",
    sign="0 <= H(X, Y) <= H(X) + H(Y)",
    source="Cover and Thomas 2006, eq. 2.8",
)
