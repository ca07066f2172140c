"""Log-sum-exp is convex: LSE(λ z + (1-λ) v) <= λ LSE(z) + (1-λ) LSE(v)

For 0 <= λ <= 1 and real logits; Hölder's inequality in logs. Source: Boyd and Vandenberghe 2004, section 3.1.5.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Array, Entry, Exp, Log, Term
from .identity import Identity, relation
from .vocabulary import ALPHABET, total, weight, z

others = Array("v", (ALPHABET,))


def v(x: Term) -> Term:
    return Entry(others, (x,))


def between(x: Term) -> Term:
    return weight * z(x) + (1 - weight) * v(x)


Z, V, M = total(lambda x: Exp(z(x))), total(lambda x: Exp(v(x))), total(lambda x: Exp(between(x)))
means = weight * Log(Z) + (1 - weight) * Log(V)


def s(x: Term) -> Term:
    return Exp(between(x)) / M


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            weight * total(lambda x: s(x) * Log(Exp(z(x)) / s(x))) + (1 - weight) * total(lambda x: s(x) * Log(Exp(v(x)) / s(x))),
            "log of a quotient",
            "s = softmax(λ z + (1-λ) v), log s = λ z + (1-λ) v - LSE",
        ),
        Line(
            "=",
            means
            + weight * total(lambda x: s(x) * Log(Exp(z(x)) / (Z * s(x))))
            + (1 - weight) * total(lambda x: s(x) * Log(Exp(v(x)) / (V * s(x)))),
            "normalisation",
            "s sums to one",
        ),
        Line(
            "<=",
            means
            + weight * total(lambda x: s(x) * (Exp(z(x)) / (Z * s(x)) - 1))
            + (1 - weight) * total(lambda x: s(x) * (Exp(v(x)) / (V * s(x)) - 1)),
            "tangent line",
            "log t ≤ t - 1",
        ),
        Line("=", means, "normalisation", "softmax(z) and softmax(v) sum to one"),
    )


IDENTITY = Identity(
    name="log-sum-exp-convexity",
    title="Log-sum-exp is convex",
    statement=relation(Log(M), "<=", means, hypotheses=("z, v real logits", "0 <= λ <= 1")),
    lines=lines,
    equality="iff z - v is constant, or λ is 0 or 1",
    source="Boyd and Vandenberghe 2004, section 3.1.5",
)
