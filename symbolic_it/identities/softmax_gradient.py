"""The gradient of cross-entropy is softmax less one-hot: d CE/d z_i = s_i - delta_iy

For every number of classes; each entry lies between -1 and 1. Source: Goodfellow, Bengio and Courville 2016, section
6.2.2.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Delta, Derivative
from .expressions import log_sum_exp, softmax
from .identity import Identity, relation
from .vocabulary import i, logits, quantity, y, z


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Derivative(log_sum_exp(), z(i)) - Derivative(z(y), z(i)), "linearity", "CE = LSE(z) - z_y"),
        Line("=", softmax(i) - Delta(i, y), "gradient of log-sum-exp", "d LSE/d z_i = s_i"),
    )


IDENTITY = Identity(
    name="softmax-gradient",
    title="The gradient of cross-entropy is softmax less one-hot",
    statement=relation(
        Derivative(quantity("softmax_cross_entropy", logits, y), z(i)),
        "=",
        softmax(i) - Delta(i, y),
        hypotheses=("z finite logits of K classes", "s = softmax(z)", "y the true class"),
    ),
    lines=lines,
    source="Goodfellow, Bengio and Courville 2016, section 6.2.2.3",
)
