"""The smoothed loss of logits is a cross-entropy: LS(z, y, eps) = H(target, softmax(z))

For eps/K on all classes. Source: Szegedy et al. 2016, section 7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Delta, Log
from .expressions import cross_entropy, on_all_classes, softmax, softmax_law
from .identity import Identity, relation
from .vocabulary import K, epsilon, logits, quantity, total, y


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            (1 - epsilon) * -Log(softmax(y)) + (epsilon / K) * total(lambda x: -Log(softmax(x))),
            "definition",
            "CE(z, x) = -log softmax(z)_x",
        ),
        Line("=", -total(lambda x: ((1 - epsilon) * Delta(x, y) + epsilon / K) * Log(softmax(x))), "linearity"),
        Line("=", cross_entropy(on_all_classes(label="t"), softmax_law()), "definition", "t(x) = (1−ε) δ(x, y) + ε/K"),
    )


IDENTITY = Identity(
    name="label-smoothing-from-logits",
    title="The smoothed loss of logits is a cross-entropy",
    statement=relation(
        quantity("label_smoothing_cross_entropy", logits, y, epsilon),
        "=",
        cross_entropy(on_all_classes(label="t"), softmax_law()),
        hypotheses=("z finite logits of K classes", "s = softmax(z)", "y the true class of K", "0 <= ε <= 1"),
    ),
    lines=lines,
    source="Szegedy et al. 2016, section 7",
)
