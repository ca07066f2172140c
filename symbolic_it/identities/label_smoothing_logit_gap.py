"""At the optimum the logit gap is finite: log(A/(eps/K)) = log(1 + K(1-eps)/eps)

For eps/K on all classes, A = 1 - eps + eps/K: the difference between the true logit and any other. Source: Müller,
Kornblith and Hinton 2019, section 2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import OPEN_UNIT_INTERVAL, Log, Symbol
from .identity import Identity, relation
from .vocabulary import K

eps = Symbol("epsilon", OPEN_UNIT_INTERVAL)
A = 1 - eps + eps / K


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Log(K * A / eps), "algebra"),
        Line("=", Log(1 + K * (1 - eps) / eps), "algebra", "K (1 - ε + ε/K) = K (1 - ε) + ε"),
    )


IDENTITY = Identity(
    name="label-smoothing-logit-gap",
    title="At the optimum the logit gap is finite",
    statement=relation(Log(A / (eps / K)), "=", Log(1 + K * (1 - eps) / eps), hypotheses=("0 < ε < 1",)),
    lines=lines,
    remarks=("without smoothing the gap grows without bound",),
    source="Müller, Kornblith and Hinton 2019, section 2",
)
