"""What smoothing changes: H(target, q) - (-log q(y)) = eps (mean of -log q over the others + log q(y))

For eps/(K-1) on the other classes: the loss falls where the true class is less likely than the others' geometric
mean. Source: Szegedy et al. 2016, section 7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import cross_entropy, off_label, on_the_others
from .identity import Identity, relation
from .vocabulary import K, at, epsilon, q, q_, y


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            (1 - epsilon) * -Log(at(q, y)) + (epsilon / (K - 1)) * off_label(lambda x: -Log(at(q, x))) + Log(at(q, y)),
            "loss split",
            "see label-smoothing-others-loss-split",
            ("K > 1",),
        ),
        Line("=", epsilon * (off_label(lambda x: -Log(at(q, x))) / (K - 1) + Log(at(q, y))), "collect"),
    )


IDENTITY = Identity(
    name="label-smoothing-change-of-loss",
    title="What smoothing changes",
    statement=relation(
        cross_entropy(on_the_others(label="t"), q_) + Log(at(q, y)),
        "=",
        epsilon * (off_label(lambda x: -Log(at(q, x))) / (K - 1) + Log(at(q, y))),
        hypotheses=("q a pmf on K classes", "y the true class of K", "K > 1"),
    ),
    lines=lines,
    remarks=("so smoothing does not always raise the loss: see the refuted statement smoothing-raises-cross-entropy",),
    source="Szegedy et al. 2016, section 7",
)
