"""The floor of the smoothed loss: H(target) = h(eps) + eps log(K-1)

For eps/(K-1) on the other classes: the least loss any model can reach. Source: Szegedy et al. 2016, section 7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.statement import Relation
from ..terms.term import ONE, OPEN_UNIT_INTERVAL, Log, Symbol
from .expressions import binary_entropy, entropy, on_the_others
from .identity import Identity, relation
from .vocabulary import K

eps = Symbol("epsilon", OPEN_UNIT_INTERVAL)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            -((1 - eps) * Log(1 - eps)) - (K - 1) * (eps / (K - 1)) * Log(eps / (K - 1)),
            "counting",
            "one class with 1 - ε, K - 1 with ε/(K−1)",
        ),
        Line("=", -((1 - eps) * Log(1 - eps)) - eps * (Log(eps) - Log(K - 1)), "log of a quotient"),
        Line("=", binary_entropy(eps) + eps * Log(K - 1), "definition", "h(ε) = -ε log ε - (1−ε) log(1−ε)"),
    )


IDENTITY = Identity(
    name="label-smoothing-others-floor",
    title="The floor of the smoothed loss",
    statement=relation(
        entropy(on_the_others(eps, "t")),
        "=",
        binary_entropy(eps) + eps * Log(K - 1),
        Relation(K, ">", ONE),
        hypotheses=("y the true class of K", "K > 1", "0 < ε < 1"),
    ),
    lines=lines,
    remarks=("K = 4, ε = 0.1: 0.4349 nats; the same bound as in Fano's inequality",),
    source="Szegedy et al. 2016, section 7",
)
