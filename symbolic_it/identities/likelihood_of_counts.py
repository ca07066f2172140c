"""The likelihood of a sample is a cross-entropy: -log prod q(x)^n(x) = N H(n/N, q)

For counts n(x) > 0 of each outcome in a sample of size N = sum n. Source: Cover and Thomas 2006, theorem 11.1.2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, function_of, product_over
from .expressions import cross_entropy, positive_function
from .identity import Identity, relation
from .vocabulary import at, k, q, q_, total, x

count = positive_function("n")
size = total(count, k)
empirical = function_of((x,), count(x) / size, "f")


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -total(lambda x: count(x) * Log(at(q, x))), "log of a product", "each factor q(x) occurs n(x) times"),
        Line("=", -(size * total(lambda x: (count(x) / size) * Log(at(q, x)))), "multiply and divide by N", "N = ∑ₓ n(x)"),
        Line("=", size * cross_entropy(empirical, q_), "definition", "the empirical law is n(x)/N"),
    )


IDENTITY = Identity(
    name="likelihood-of-counts",
    title="The likelihood of a sample is a cross-entropy",
    statement=relation(
        -Log(product_over(x, at(q, x) ** count(x))),
        "=",
        size * cross_entropy(empirical, q_),
        hypotheses=("q a pmf", "counts n(x) > 0 with sum N"),
    ),
    lines=lines,
    remarks=("f is the empirical law f(x) = n(x)/N",),
    source="Cover and Thomas 2006, theorem 11.1.2",
)
