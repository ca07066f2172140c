"""The Donsker-Varadhan bound: E_p f - log E_q e^f <= D(p||q)

For any real f: the lower bound behind neural estimates of mutual information. Source: Donsker and Varadhan 1983.
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
        Line("=", kl(p, q) - kl(p_, tilted), "gap", "for the law g = q e^f/Z"),
        Line("<=", kl(p, q), "Gibbs' inequality", "D(p||g) >= 0"),
    )


IDENTITY = Identity(
    name="donsker-varadhan-bound",
    title="The Donsker-Varadhan bound",
    statement=relation(
        mean(p, f) - Log(normaliser),
        "<=",
        kl(p, q),
        hypotheses=("p, q pmfs on one finite alphabet", "f real"),
    ),
    lines=lines,
    where=(Abbreviation("Z", normaliser),),
    equality="iff f = log(p/q) + c",
    source="Donsker and Varadhan 1983",
)
