"""Mutual information I(X;Y) = sum p(x, y) log(p(x, y)/(p(x) p(y)))

In nats; zero iff X and Y are independent. Source: Cover and Thomas 2006, eq. 2.28.
"""

from __future__ import annotations

from ..terms.term import Law, Log, Term
from .quantity import Definition, marginal, sum_over_variables


def build(law: Law, x: tuple[str, ...], y: tuple[str, ...]) -> Term:
    """sum p(x, y) log(p(x, y)/(p(x) p(y)))."""
    return sum_over_variables(
        law, x + y, lambda o: marginal(law, o, x + y) * Log(marginal(law, o, x + y) / (marginal(law, o, x) * marginal(law, o, y)))
    )


QUANTITY = Definition(
    name="mutual_information",
    symbol="I({0};{1})",
    latex=r"I({0}; {1})",
    parameters=("variables", "variables"),
    build=build,
    domain="discrete random variables with a joint law",
    sign="0 <= I(X;Y) <= min(H(X), H(Y))",
    source="Cover and Thomas 2006, eq. 2.28",
)
