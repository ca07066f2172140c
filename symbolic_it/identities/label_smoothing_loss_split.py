"""A smoothed loss splits: H(target, q) = (1-eps)(-log q(y)) + eps H(u, q)

For eps/K on all classes; u is the uniform law. Source: Szegedy et al. 2016, section 7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Delta, Log
from .expressions import cross_entropy, on_all_classes
from .identity import Identity, relation
from .vocabulary import K, at, epsilon, q, q_, total, uniform, y


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=", -total(lambda x: ((1 - epsilon) * Delta(x, y) + epsilon / K) * Log(at(q, x))), "definition", "t(x) = (1−ε) δ(x, y) + ε/K"
        ),
        Line(
            "=",
            (1 - epsilon) * -total(lambda x: Delta(x, y) * Log(at(q, x))) + epsilon * -total(lambda x: (1 / K) * Log(at(q, x))),
            "linearity",
        ),
        Line("=", (1 - epsilon) * -Log(at(q, y)) + epsilon * cross_entropy(uniform, q_), "one-hot", "only x = y is left of the first sum"),
    )


IDENTITY = Identity(
    name="label-smoothing-loss-split",
    title="A smoothed loss splits",
    statement=relation(
        cross_entropy(on_all_classes(label="t"), q_),
        "=",
        (1 - epsilon) * -Log(at(q, y)) + epsilon * cross_entropy(uniform, q_),
        hypotheses=("q a pmf on K classes", "y the true class of K", "0 <= ε <= 1"),
    ),
    lines=lines,
    source="Szegedy et al. 2016, section 7",
)
