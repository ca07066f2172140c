"""The gap of the Donsker-Varadhan bound is a divergence: D(p||q) - (E_p f - log E_q e^f) = D(p||q e^f/Z)

For any real f; Z = E_q e^f. Source: Donsker and Varadhan 1983.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import Exp, Log, function_of
from .expressions import function, kl, mean
from .identity import Identity, relation
from .vocabulary import at, k, p, p_, q, total, x

f = function("f")
normaliser = total(lambda x: at(q, x) * Exp(f(x)), k)
tilted = function_of((x,), at(q, x) * Exp(f(x)) / normaliser, "g")


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: at(p, x) * (Log(at(p, x) / at(q, x)) - f(x) + Log(normaliser))), "normalisation", "p sums to 1"),
        Line("=", total(lambda x: at(p, x) * Log(at(p, x) / (at(q, x) * Exp(f(x)) / normaliser))), "log of a quotient", "f = log e^f"),
        Line("=", kl(p_, tilted), "definition", "the law q e^f/Z"),
    )


IDENTITY = Identity(
    name="donsker-varadhan-gap",
    title="The gap of the Donsker-Varadhan bound is a divergence",
    statement=relation(
        kl(p, q) - (mean(p, f) - Log(normaliser)),
        "=",
        kl(p_, tilted),
        hypotheses=("p, q pmfs on one finite alphabet", "f real"),
    ),
    lines=lines,
    where=(Abbreviation("Z", normaliser),),
    source="Donsker and Varadhan 1983",
)
