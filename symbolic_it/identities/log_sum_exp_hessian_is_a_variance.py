"""The Hessian of log-sum-exp is a variance: v^T (diag(s) - s s^T) v = Var_s(v)

For any direction v; hence log-sum-exp and softmax cross-entropy are convex in the logits. Source: Boyd and
Vandenberghe 2004, section 3.1.5.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Delta
from .expressions import function, softmax, softmax_mean, softmax_variance
from .identity import Identity, relation
from .vocabulary import i, j, total

v_ = function("v")


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            total(lambda i: v_(i) ** 2 * softmax(i), i) - total(lambda i: total(lambda j: v_(i) * softmax(i) * v_(j) * softmax(j), j), i),
            "one-hot",
            "δ_ij leaves j = i",
        ),
        Line("=", total(lambda x: softmax(x) * v_(x) ** 2) - softmax_mean(v_) ** 2, "factor out", "the double sum is a square"),
        Line("=", softmax_variance(v_), "definition"),
    )


IDENTITY = Identity(
    name="log-sum-exp-hessian-is-a-variance",
    title="The Hessian of log-sum-exp is a variance",
    statement=relation(
        total(lambda i: total(lambda j: v_(i) * v_(j) * softmax(i) * (Delta(i, j) - softmax(j)), j), i),
        "=",
        softmax_variance(v_),
        hypotheses=("z finite logits of K classes", "s = softmax(z)", "v any real vector"),
    ),
    lines=lines,
    source="Boyd and Vandenberghe 2004, section 3.1.5",
)
