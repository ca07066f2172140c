"""Conditional mutual information I(X;Y|Z) = sum p(x, y, z) log(p(x, y|z)/(p(x|z) p(y|z)))

In nats; zero iff X and Y are independent given Z. Source: Cover and Thomas 2006, eq. 2.60.
"""

from __future__ import annotations

from ..terms.term import Law, Log, Term
from .quantity import Definition, marginal, sum_over_variables


def build(law: Law, x: tuple[str, ...], y: tuple[str, ...], z: tuple[str, ...]) -> Term:
    """sum p(x, y, z) log(p(x, y, z) p(z)/(p(x, z) p(y, z)))."""
    return sum_over_variables(
        law,
        x + y + z,
        lambda o: (
            marginal(law, o, x + y + z)
            * Log(marginal(law, o, x + y + z) * marginal(law, o, z) / (marginal(law, o, x + z) * marginal(law, o, y + z)))
        ),
    )


QUANTITY = Definition(
    name="conditional_mutual_information",
    symbol="I({0};{1}|{2})",
    latex=r"I({0}; {1} \mid {2})",
    parameters=("variables", "variables", "variables"),
    build=build,
    domain="discrete random variables with a joint law",
    sign="I(X;Y|Z) >= 0",
    source="Cover and Thomas 2006, eq. 2.60",
)
