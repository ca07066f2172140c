"""Entropies of independent parts add: H(p x w) = H(p) + H(w)

For the product law p(x) w(y). Source: Cover and Thomas 2006, theorem 2.6.6.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, function_of
from .expressions import entropy, over_both, second, w, y2
from .identity import Identity, relation
from .vocabulary import at, p, total, x

product = function_of((x, y2), at(p, x) * second(w, y2))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -over_both(lambda x, y: at(p, x) * second(w, y) * Log(at(p, x) * second(w, y))), "definition"),
        Line(
            "=",
            -over_both(lambda x, y: at(p, x) * second(w, y) * (Log(at(p, x)) + Log(second(w, y)))),
            "log of a product",
            "log(ab) = log a + log b",
            ("p(x), w(y) > 0",),
        ),
        Line(
            "=",
            -total(lambda x: at(p, x) * Log(at(p, x))) - total(lambda y: second(w, y) * Log(second(w, y)), y2),
            "normalisation",
            "in each part the other law sums to 1",
        ),
        Line("=", entropy(p) + entropy(w), "definition"),
    )


IDENTITY = Identity(
    name="entropy-of-product-law",
    title="Entropies of independent parts add",
    statement=relation(entropy(product), "=", entropy(p) + entropy(w), hypotheses=("p, w pmfs on two finite alphabets",)),
    lines=lines,
    source="Cover and Thomas 2006, theorem 2.6.6",
)
