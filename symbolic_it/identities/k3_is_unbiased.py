"""The estimator k3 is unbiased: E_q k3 = D(q||p) for k3 = r - 1 - log r

For samples x from q and r = p(x)/q(x), if q(x) > 0 wherever p(x) > 0. Source: Schulman 2020.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, Term
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import at, p, q, quantity, total


def ratio(i: Term) -> Term:
    return at(p, i) / at(q, i)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: at(q, x) * (at(p, x) / at(q, x) - 1 - Log(at(p, x) / at(q, x)))), "definition", "k3 = r - 1 - log r"),
        Line(
            "=",
            total(lambda x: at(p, x)) - total(lambda x: at(q, x)) + total(lambda x: at(q, x) * Log(at(q, x) / at(p, x))),
            "linearity",
            "q r = p",
            ("q(x) > 0",),
        ),
        Line("=", total(lambda x: at(q, x) * Log(at(q, x) / at(p, x))), "normalisation", "both pmfs sum to 1"),
        Line("=", kl(q, p), "definition"),
    )


IDENTITY = Identity(
    name="k3-is-unbiased",
    title="The estimator k3 is unbiased",
    statement=relation(
        total(lambda x: at(q, x) * quantity("kl_estimator_k3", ratio(x))),
        "=",
        kl(q, p),
        hypotheses=("p, q pmfs on one finite alphabet, q(x) > 0 where p(x) > 0", "x drawn from q, r = p(x)/q(x), target D(q||p)"),
    ),
    lines=lines,
    remarks=("where p has mass outside the support of q, E k3 falls short of D(q||p) by that mass",),
    source="Schulman 2020",
)
