"""Forward projection matches moments: d D(p||q_theta)/dtheta = E_q t - E_p t

For a one-parameter exponential family: at the minimum both means agree. Source: Csiszár 1975.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Derivative, Exp, Log, Symbol, Term, function_of
from .expressions import function, kl, mean, positive_function
from .identity import Identity, relation
from .vocabulary import k, p, p_, total, x

theta = Symbol("theta")
base = positive_function("h")
t = function("t")
partition_ = total(lambda x: base(x) * Exp(theta * t(x)), k)


def member(i: Term) -> Term:
    return base(i) * Exp(theta * t(i)) / partition_


model_mean = total(lambda x: member(x) * t(x))
model = function_of((x,), member(x), "q_theta")


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Derivative(Log(partition_) - theta * mean(p, t), theta), "constants", "D(p||q) = A(θ) - θ E_p t + terms without θ"),
        Line("=", Derivative(Log(partition_), theta) - mean(p, t), "linearity"),
        Line("=", model_mean - mean(p, t), "log-partition gradient", "A' = E_q t"),
    )


IDENTITY = Identity(
    name="moment-matching",
    title="Forward projection matches moments",
    statement=relation(
        Derivative(kl(p_, model), theta),
        "=",
        model_mean - mean(p, t),
        hypotheses=("p a pmf on the same alphabet", "q(x) = h(x) exp(θ t(x) - A(θ)), h(x) > 0", "A(θ) = log ∑ₓ h(x) exp(θ t(x))"),
    ),
    lines=lines,
    remarks=("maximum likelihood does the same with the empirical law p",),
    source="Csiszár 1975",
)
