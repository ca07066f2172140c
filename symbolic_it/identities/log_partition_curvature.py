"""The log-partition function is convex: A''(theta) = Var_q(t)

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
        Line("=", Derivative(model_mean, theta), "first derivative", "A' = E_q t"),
        Line("=", total(lambda x: member(x) * t(x) ** 2) - model_mean**2, "quotient rule", "dq(x)/dθ = q(x) (t(x) - E_q t)"),
    )


IDENTITY = Identity(
    name="log-partition-curvature",
    title="The log-partition function is convex",
    statement=relation(
        Derivative(Derivative(Log(partition_), theta), theta),
        "=",
        total(lambda x: member(x) * t(x) ** 2) - model_mean**2,
        hypotheses=("h(x) > 0 and t(x) real on a finite alphabet", "θ real"),
    ),
    lines=lines,
    where=(Abbreviation("q", model), Abbreviation("Z", partition_)),
    source="Wainwright and Jordan 2008, proposition 3.1",
)
