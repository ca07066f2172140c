"""The optimal value of the KL-regularised objective: J(pi*) = beta log Z

At pi* = pi_ref exp(r/beta)/Z. Source: Rafailov et al. 2023, appendix A.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import Entry, Exp, Law, Log, Term, function_of
from .expressions import kl
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
        Line("=", beta * Log(normaliser) - beta * kl(optimum, optimum), "objective gap", "J(π) = β log Z - β D(π||π*)"),
        Line("=", beta * Log(normaliser), "equal laws", "D(π*||π*) = 0"),
    )


IDENTITY = Identity(
    name="rlhf-optimal-value",
    title="The optimal value of the KL-regularised objective",
    statement=relation(
        quantity("kl_regularised_objective", optimum, reference, rewards_, beta),
        "=",
        beta * Log(normaliser),
        hypotheses=(
            "π_ref a pmf on a finite alphabet",
            "r real rewards, β > 0",
        ),
    ),
    lines=lines,
    where=(Abbreviation("Z", normaliser),),
    source="Rafailov et al. 2023, appendix A.1",
)
