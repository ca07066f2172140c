"""Surprises of independent events add: -log(p(x) w(y)) = -log p(x) - log w(y)

For the product of two laws. Source: Shannon 1948, section 6.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import second, w, y2
from .identity import Identity, relation
from .vocabulary import at, p, x


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -(Log(at(p, x)) + Log(second(w, y2))), "log of a product", "log(ab) = log a + log b", ("p(x), w(y) > 0",)),
        Line("=", -Log(at(p, x)) - Log(second(w, y2)), "sign"),
    )


IDENTITY = Identity(
    name="surprise-of-independent-events",
    title="Surprises of independent events add",
    statement=relation(
        -Log(at(p, x) * second(w, y2)), "=", -Log(at(p, x)) - Log(second(w, y2)), hypotheses=("x and y independent with laws p and w",)
    ),
    lines=lines,
    source="Shannon 1948, section 6",
)
