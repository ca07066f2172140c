"""A policy reveals its reward: r(x) = beta log(pi*(x)/pi_ref(x)) + beta log Z

At pi* = pi_ref exp(r/beta)/Z. Source: Rafailov et al. 2023, eq. 5.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import Entry, Exp, Law, Log, Term, apply, function_of
from .identity import Identity, relation
from .vocabulary import at, beta, k, p, rewards, total, x

policy, reference = (Law(name, p.axes) for name in ("pi", "pi_ref"))


def r_(i: Term) -> Term:
    return Entry(rewards, (i,))


normaliser = total(lambda x: at(reference, x) * Exp(r_(x) / beta), k)
optimum = function_of((x,), at(reference, x) * Exp(r_(x) / beta) / normaliser, "pi*")


def lines() -> tuple[Line, ...]:
    return (
        Line("=", beta * Log(Exp(r_(x) / beta)), "log of an exponential"),
        Line(
            "=", beta * Log((apply(optimum, x) / at(reference, x)) * normaliser), "definition", "exp(r/β) = Z π*/π_ref", ("π_ref(x) > 0",)
        ),
        Line("=", beta * Log(apply(optimum, x) / at(reference, x)) + beta * Log(normaliser), "log of a product"),
    )


IDENTITY = Identity(
    name="reward-from-optimal-policy",
    title="A policy reveals its reward",
    statement=relation(
        r_(x),
        "=",
        beta * Log(apply(optimum, x) / at(reference, x)) + beta * Log(normaliser),
        hypotheses=(
            "π_ref a pmf on a finite alphabet",
            "r real rewards, β > 0",
        ),
    ),
    lines=lines,
    where=(Abbreviation("pi*", optimum), Abbreviation("Z", normaliser)),
    source="Rafailov et al. 2023, eq. 5",
)
