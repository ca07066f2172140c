"""The estimator k1 is unbiased: E_q k1 = D(q||p) for k1 = -log r

For samples x from q and r = p(x)/q(x). Source: Schulman 2020.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, Term
from .expressions import kl, mean
from .identity import Identity, relation
from .vocabulary import at, p, q, quantity, total


def ratio(i: Term) -> Term:
    return at(p, i) / at(q, i)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: at(q, x) * -Log(at(p, x) / at(q, x))), "definition", "k1 = -log r"),
        Line("=", total(lambda x: at(q, x) * Log(at(q, x) / at(p, x))), "log of a reciprocal"),
        Line("=", kl(q, p), "definition"),
    )


IDENTITY = Identity(
    name="k1-is-unbiased",
    title="The estimator k1 is unbiased",
    statement=relation(
        mean(q, lambda x: quantity("kl_estimator_k1", ratio(x))),
        "=",
        kl(q, p),
        hypotheses=("p, q pmfs on one finite alphabet", "x drawn from q, r = p(x)/q(x), target D(q||p)"),
    ),
    lines=lines,
    remarks=("a single value of k1 can be negative",),
    source="Schulman 2020",
)
