"""Conditional entropy H(X|Y) = -sum p(x, y) log p(x|y)

In nats, with p(x|y) = p(x, y)/p(y); terms of mass zero are zero. Source: Cover and Thomas 2006, eq. 2.10.
"""

from __future__ import annotations

from ..terms.term import Law, Log, Term
from .quantity import Definition, marginal, sum_over_variables


def build(law: Law, x: tuple[str, ...], y: tuple[str, ...]) -> Term:
    """-sum p(x, y) log(p(x, y)/p(y))."""
    return -sum_over_variables(law, x + y, lambda o: marginal(law, o, x + y) * Log(marginal(law, o, x + y) / marginal(law, o, y)))


QUANTITY = Definition(
    name="conditional_entropy",
    symbol="H({0}|{1})",
    latex=r"H({0} \mid {1})",
    parameters=("variables", "variables"),
    build=build,
    domain="discrete random variables with a joint law",
    sign="0 <= H(X|Y) <= H(X)",
    source="Cover and Thomas 2006, eq. 2.10",
)
