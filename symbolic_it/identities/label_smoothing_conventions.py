"""The two label smoothings are one family: eps/K on all classes is eps' = eps (K-1)/K on the others

1 - eps' on the class and eps'/(K-1) on each other class, with eps' = eps (K-1)/K. Source: Szegedy et al. 2016,
section 7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Delta, apply
from .expressions import on_all_classes, on_the_others
from .identity import Identity, relation
from .vocabulary import K, epsilon, x, y

other = epsilon * (K - 1) / K


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            (1 - epsilon * (K - 1) / K) * Delta(x, y) + (epsilon / K) * (1 - Delta(x, y)),
            "substitute ε'",
            "ε'/(K−1) = ε/K",
            ("K > 1",),
        ),
        Line("=", (1 - epsilon * (K - 1) / K - epsilon / K) * Delta(x, y) + epsilon / K, "collect", "the coefficients of δ(x, y)"),
        Line("=", (1 - epsilon) * Delta(x, y) + epsilon / K, "cancellation", "(K−1)/K + 1/K = 1"),
    )


IDENTITY = Identity(
    name="label-smoothing-conventions",
    title="The two label smoothings are one family",
    statement=relation(
        apply(on_the_others(other), x), "=", apply(on_all_classes(), x), hypotheses=("y the true class of K", "K > 1", "ε' = ε (K−1)/K")
    ),
    lines=lines,
    remarks=("K = 4, ε = 0.1: ε' = 0.075; both give (0.925, 0.025, 0.025, 0.025)",),
    source="Szegedy et al. 2016, section 7",
)
