"""The log-partition function generates the mean: A'(theta) = E_q t

For a one-parameter exponential family on a finite alphabet. Source: Wainwright and Jordan 2008, proposition 3.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import Derivative, Exp, Log, Symbol, Term, function_of
from .expressions import function, positive_function
from .identity import Identity, relation
from .vocabulary import k, total, x

theta = Symbol("theta")
base = positive_function("h")
t = function("t")
partition_ = total(lambda x: base(x) * Exp(theta * t(x)), k)


def member(i: Term) -> Term:
    return base(i) * Exp(theta * t(i)) / partition_


model = function_of((x,), member(x))
model_mean = total(lambda x: member(x) * t(x))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Derivative(partition_, theta) / partition_, "chain rule", "(log u)' = u'/u"),
        Line("=", total(lambda x: base(x) * Exp(theta * t(x)) * t(x)) / partition_, "linearity"),
        Line("=", model_mean, "definition"),
    )


IDENTITY = Identity(
    name="log-partition-gradient",
    title="The log-partition function generates the mean",
    statement=relation(
        Derivative(Log(partition_), theta),
        "=",
        model_mean,
        hypotheses=("h(x) > 0 and t(x) real on a finite alphabet", "θ real"),
    ),
    lines=lines,
    where=(Abbreviation("q", model), Abbreviation("Z", partition_)),
    source="Wainwright and Jordan 2008, proposition 3.1",
)
