"""Rényi's divergence grows with its order: D_a(p||q) <= D_b(p||q) for 1 < a < b

Source: van Erven and Harremoës 2014, theorem 3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.statement import Relation
from ..terms.term import ONE, POSITIVE, Log, Symbol, Term, apply, function_of
from .identity import Identity, relation
from .vocabulary import at, k, p, q, quantity, total, x

alpha, beta = Symbol("alpha", POSITIVE), Symbol("beta", POSITIVE)
low, high = (quantity("renyi_divergence", a, p, q) for a in (alpha, beta))


def r(x: Term) -> Term:
    """p/q."""
    return at(p, x) / at(q, x)


def moment(a: Term) -> Term:
    """sum p r^(a - 1)."""
    return total(lambda x: at(p, x) * r(x) ** (a - 1), k)


escort = function_of((x,), at(p, x) * r(x) ** (alpha - 1) / moment(alpha), "m")


def m(i: Term) -> Term:
    """The escort law p r^(alpha - 1)/S."""
    return apply(escort, i)


def first(x: Term) -> Term:
    return r(x) ** (beta - alpha) * moment(alpha) / moment(beta)


def second(x: Term) -> Term:
    return moment(alpha) * r(x) ** (1 - alpha)


share = (beta - alpha) / (alpha - 1) / (beta - 1)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            low + 1 / (beta - 1) * total(lambda x: m(x) * -Log(first(x))) + share * total(lambda x: m(x) * -Log(second(x))),
            "logs under an escort law",
            "m = p r^(α - 1)/S_α with r = p/q and S_α = ∑ p r^(α - 1)",
        ),
        Line(
            ">=",
            low + 1 / (beta - 1) * total(lambda x: m(x) * (1 - first(x))) + share * total(lambda x: m(x) * (1 - second(x))),
            "tangent line",
            "-log t ≥ 1 - t",
        ),
        Line("=", low, "linearity", "both means are 1"),
    )


IDENTITY = Identity(
    name="renyi-divergence-monotonicity",
    title="Rényi's divergence grows with its order",
    statement=relation(
        high,
        ">=",
        low,
        Relation(alpha, ">", ONE),
        Relation(beta, ">", alpha),
        Relation(beta, ">", ONE),
        hypotheses=("p, q pmfs on one finite alphabet", "1 < α < β"),
    ),
    lines=lines,
    equality="iff p(x)/q(x) is the same wherever p(x) > 0; where both sides are finite",
    source="van Erven and Harremoës 2014, theorem 3",
    where=(
        Abbreviation("m", escort),
        Abbreviation("S_alpha", moment(alpha)),
        Abbreviation("S_beta", moment(beta)),
    ),
)
