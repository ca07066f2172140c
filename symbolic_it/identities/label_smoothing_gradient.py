"""The gradient of the smoothed loss is softmax minus target: d LS/d z_i = s_i - ((1-eps) delta_iy + eps/K)

For eps/K on all classes, from logits. Source: Szegedy et al. 2016, section 7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Delta, Derivative
from .expressions import log_sum_exp, softmax
from .identity import Identity, relation
from .vocabulary import K, epsilon, i, logits, quantity, total, y, z


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            Derivative(log_sum_exp() - (1 - epsilon) * z(y) - (epsilon / K) * total(z), z(i)),
            "normalisation",
            "the target sums to 1 in front of LSE(z)",
        ),
        Line("=", softmax(i) - ((1 - epsilon) * Delta(i, y) + epsilon / K), "gradient of log-sum-exp"),
    )


IDENTITY = Identity(
    name="label-smoothing-gradient",
    title="The gradient of the smoothed loss is softmax minus target",
    statement=relation(
        Derivative(quantity("label_smoothing_cross_entropy", logits, y, epsilon), z(i)),
        "=",
        softmax(i) - ((1 - epsilon) * Delta(i, y) + epsilon / K),
        hypotheses=("z finite logits of K classes", "s = softmax(z)", "y the true class of K", "0 <= ε <= 1"),
    ),
    lines=lines,
    source="Szegedy et al. 2016, section 7",
)
