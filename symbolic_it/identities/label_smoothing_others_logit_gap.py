"""The logit gap of the other convention: log((1-eps)/(eps/(K-1))) = log((1-eps)(K-1)/eps)

For eps/(K-1) on the other classes. Source: Müller, Kornblith and Hinton 2019, section 2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.statement import Relation
from ..terms.term import ONE, OPEN_UNIT_INTERVAL, Log, Symbol
from .identity import Identity, relation
from .vocabulary import K

eps = Symbol("epsilon", OPEN_UNIT_INTERVAL)


def lines() -> tuple[Line, ...]:
    return (Line("=", Log((1 - eps) * (K - 1) / eps), "algebra", "dividing by ε/(K−1)", ("K > 1",)),)


IDENTITY = Identity(
    name="label-smoothing-others-logit-gap",
    title="The logit gap of the other convention",
    statement=relation(
        Log((1 - eps) / (eps / (K - 1))), "=", Log((1 - eps) * (K - 1) / eps), Relation(K, ">", ONE), hypotheses=("K > 1", "0 < ε < 1")
    ),
    lines=lines,
    source="Müller, Kornblith and Hinton 2019, section 2",
)
