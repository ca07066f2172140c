"""The floor for smoothing over all classes: -A log A - (K-1)(eps/K) log(eps/K), A = 1 - eps + eps/K

For eps/K on all classes: the entropy of the target. Source: Szegedy et al. 2016, section 7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import OPEN_UNIT_INTERVAL, Delta, Log, Symbol
from .expressions import entropy, on_all_classes
from .identity import Identity, relation
from .vocabulary import K, total, y

eps = Symbol("epsilon", OPEN_UNIT_INTERVAL)
A = 1 - eps + eps / K


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            -(A * Log(A)) - total(lambda x: (1 - Delta(x, y)) * (eps / K) * Log(eps / K)),
            "one-hot",
            "1 - ε + ε/K on the true class, ε/K elsewhere",
        ),
        Line("=", -(A * Log(A)) - (K - 1) * (eps / K) * Log(eps / K), "counting", "K - 1 other classes"),
    )


IDENTITY = Identity(
    name="label-smoothing-all-classes-floor",
    title="The floor for smoothing over all classes",
    statement=relation(
        entropy(on_all_classes(eps, "t")),
        "=",
        -(A * Log(A)) - (K - 1) * (eps / K) * Log(eps / K),
        hypotheses=("y the true class of K", "0 < ε < 1"),
    ),
    lines=lines,
    remarks=("K = 4, ε = 0.1: 0.3488 nats",),
    source="Szegedy et al. 2016, section 7",
)
