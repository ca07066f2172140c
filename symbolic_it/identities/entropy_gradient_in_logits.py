"""The gradient of entropy in the logits: d H(s)/d z_i = -s_i (log s_i + H(s))

For s = softmax(z). Source: Mnih et al. 2016, section 4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Delta, Derivative, Log
from .expressions import entropy, softmax, softmax_law
from .identity import Identity, relation
from .vocabulary import i, total, z


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -total(lambda x: Derivative(softmax(x), z(i)) * (Log(softmax(x)) + 1)), "product rule", "(t log t)' = log t + 1"),
        Line(
            "=",
            -total(lambda x: softmax(x) * (Delta(x, i) - softmax(i)) * (Log(softmax(x)) + 1)),
            "Jacobian",
            "d s(x)/d z_i = s(x) (δ_xi - s(i))",
        ),
        Line(
            "=",
            -(softmax(i) * (Log(softmax(i)) + 1)) + softmax(i) * total(lambda x: softmax(x) * Log(softmax(x))) + softmax(i),
            "one-hot",
            "δ leaves x = i; s sums to 1",
        ),
        Line("=", -(softmax(i) * (Log(softmax(i)) + entropy(softmax_law()))), "factor out"),
    )


IDENTITY = Identity(
    name="entropy-gradient-in-logits",
    title="The gradient of entropy in the logits",
    statement=relation(
        Derivative(entropy(softmax_law()), z(i)),
        "=",
        -(softmax(i) * (Log(softmax(i)) + entropy(softmax_law()))),
        hypotheses=("z finite logits of K classes", "s = softmax(z)"),
    ),
    lines=lines,
    source="Mnih et al. 2016, section 4",
)
