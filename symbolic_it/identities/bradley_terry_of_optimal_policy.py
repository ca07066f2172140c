"""Preferences need no normaliser: sigma(r(i) - r(j)) = sigma(beta (log(pi*/pi_ref)(i) - log(pi*/pi_ref)(j)))

For the Bradley-Terry model on rewards that pi* optimises; sigma(u) = 1/(1 + exp(-u)). Source: Rafailov et al. 2023,
eq. 6.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import Entry, Exp, Law, Log, Term, apply, function_of
from .expressions import sigmoid
from .identity import Identity, relation
from .vocabulary import at, beta, i, j, k, p, rewards, total, x

policy, reference = (Law(name, p.axes) for name in ("pi", "pi_ref"))


def r_(i: Term) -> Term:
    return Entry(rewards, (i,))


normaliser = total(lambda x: at(reference, x) * Exp(r_(x) / beta), k)
optimum = function_of((x,), at(reference, x) * Exp(r_(x) / beta) / normaliser, "pi*")


def log_ratio(i: Term) -> Term:
    return Log(apply(optimum, i) / at(reference, i))


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            sigmoid((beta * log_ratio(i) + beta * Log(normaliser)) - (beta * log_ratio(j) + beta * Log(normaliser))),
            "reward of a policy",
            "r = β log(π*/π_ref) + β log Z",
            ("π_ref(i), π_ref(j) > 0",),
        ),
        Line("=", sigmoid(beta * (log_ratio(i) - log_ratio(j))), "cancellation", "Z depends on the prompt only"),
    )


IDENTITY = Identity(
    name="bradley-terry-of-optimal-policy",
    title="Preferences need no normaliser",
    statement=relation(
        sigmoid(r_(i) - r_(j)),
        "=",
        sigmoid(beta * (log_ratio(i) - log_ratio(j))),
        hypotheses=(
            "π_ref a pmf on a finite alphabet",
            "r real rewards, β > 0",
        ),
    ),
    lines=lines,
    where=(Abbreviation("pi*", optimum), Abbreviation("Z", normaliser)),
    source="Rafailov et al. 2023, eq. 6",
)
