"""Divergences of independent parts add: D(p x w||q x v) = D(p||q) + D(w||v)

For product laws p(x) w(y) and q(x) v(y). Source: Cover and Thomas 2006, theorem 2.5.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, function_of
from .expressions import kl, over_both, second, v, w, y2
from .identity import Identity, relation
from .vocabulary import at, p, q, total, x

left = function_of((x, y2), at(p, x) * second(w, y2))
right = function_of((x, y2), at(q, x) * second(v, y2))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", over_both(lambda x, y: at(p, x) * second(w, y) * Log(at(p, x) * second(w, y) / (at(q, x) * second(v, y)))), "definition"),
        Line(
            "=",
            over_both(lambda x, y: at(p, x) * second(w, y) * (Log(at(p, x) / at(q, x)) + Log(second(w, y) / second(v, y)))),
            "log of a product",
        ),
        Line(
            "=",
            total(lambda x: at(p, x) * Log(at(p, x) / at(q, x))) + total(lambda y: second(w, y) * Log(second(w, y) / second(v, y)), y2),
            "normalisation",
            "in each part the other law sums to 1",
        ),
        Line("=", kl(p, q) + kl(w, v), "definition"),
    )


IDENTITY = Identity(
    name="kl-of-product-laws",
    title="Divergences of independent parts add",
    statement=relation(kl(left, right), "=", kl(p, q) + kl(w, v), hypotheses=("p, q pmfs on one alphabet, w, v on another",)),
    lines=lines,
    remarks=("for n independent draws the divergence is n times that of one draw",),
    source="Cover and Thomas 2006, theorem 2.5.3",
)
