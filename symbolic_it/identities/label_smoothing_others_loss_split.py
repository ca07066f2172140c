"""The other convention splits too: H(target, q) = (1-eps)(-log q(y)) + (eps/(K-1)) sum over x != y of -log q(x)

For eps/(K-1) on the other classes. Source: Szegedy et al. 2016, section 7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Delta, Log
from .expressions import cross_entropy, off_label, on_the_others
from .identity import Identity, relation
from .vocabulary import K, at, epsilon, q, q_, total, y


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -total(lambda x: ((1 - epsilon) * Delta(x, y) + (epsilon / (K - 1)) * (1 - Delta(x, y))) * Log(at(q, x))), "definition"),
        Line(
            "=",
            (1 - epsilon) * -Log(at(q, y)) + (epsilon / (K - 1)) * off_label(lambda x: -Log(at(q, x))),
            "linearity",
            "δ(x, y) leaves x = y",
            ("K > 1",),
        ),
    )


IDENTITY = Identity(
    name="label-smoothing-others-loss-split",
    title="The other convention splits too",
    statement=relation(
        cross_entropy(on_the_others(label="t"), q_),
        "=",
        (1 - epsilon) * -Log(at(q, y)) + (epsilon / (K - 1)) * off_label(lambda x: -Log(at(q, x))),
        hypotheses=("q a pmf on K classes", "y the true class of K", "K > 1", "0 <= ε <= 1"),
    ),
    lines=lines,
    source="Szegedy et al. 2016, section 7",
)
