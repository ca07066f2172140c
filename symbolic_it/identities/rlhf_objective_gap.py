"""The KL-regularised objective is its optimum less a divergence: J(pi) = beta log Z - beta D(pi||pi*)

For any policy pi; pi* = pi_ref exp(r/beta)/Z. Source: Rafailov et al. 2023, appendix A.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import Entry, Exp, Law, Log, Term, apply, function_of, pmf
from .expressions import kl, mean
from .identity import Identity, relation
from .vocabulary import at, beta, k, p, quantity, rewards, total, x

policy, reference = (Law(name, p.axes) for name in ("pi", "pi_ref"))


def r_(i: Term) -> Term:
    return Entry(rewards, (i,))


normaliser = total(lambda x: at(reference, x) * Exp(r_(x) / beta), k)
optimum = function_of((x,), at(reference, x) * Exp(r_(x) / beta) / normaliser, "pi*")
rewards_ = function_of((x,), r_(x), "r")


def lines() -> tuple[Line, ...]:
    return (
        Line("=", mean(policy, r_) - beta * kl(policy, reference), "definition"),
        Line(
            "=",
            mean(policy, r_) - beta * kl(pmf(policy), optimum) - beta * mean(policy, lambda x: Log(apply(optimum, x) / at(reference, x))),
            "insert π*",
            "log(π/π_ref) = log(π/π*) + log(π*/π_ref)",
            ("π_ref(x) > 0",),
        ),
        Line(
            "=",
            mean(policy, r_) - beta * kl(pmf(policy), optimum) - beta * mean(policy, lambda x: r_(x) / beta - Log(normaliser)),
            "log of a quotient",
            "log(π*/π_ref) = r/β - log Z",
        ),
        Line("=", beta * Log(normaliser) - beta * kl(pmf(policy), optimum), "normalisation", "the rewards cancel; π sums to 1"),
    )


IDENTITY = Identity(
    name="rlhf-objective-gap",
    title="The KL-regularised objective is its optimum less a divergence",
    statement=relation(
        quantity("kl_regularised_objective", policy, reference, rewards_, beta),
        "=",
        beta * Log(normaliser) - beta * kl(pmf(policy), optimum),
        hypotheses=(
            "π, π_ref pmfs on one finite alphabet",
            "r real rewards, β > 0",
        ),
    ),
    lines=lines,
    where=(Abbreviation("Z", normaliser),),
    remarks=("since D(π||π*) >= 0 with equality iff π = π*, the optimum is π* with value β log Z",),
    source="Rafailov et al. 2023, appendix A.1",
)
