"""The ideal code for q costs the cross-entropy: E_p l = H(p, q) for l(x) = -log q(x)

For symbols drawn from p. Source: Cover and Thomas 2006, theorem 5.4.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import cross_entropy, mean
from .identity import Identity, relation
from .vocabulary import at, p, q, quantity, total


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: at(p, x) * -Log(at(q, x))), "definition", "l(x) = -log q(x)"),
        Line("=", cross_entropy(p, q), "definition"),
    )


IDENTITY = Identity(
    name="ideal-code-length",
    title="The ideal code for q costs the cross-entropy",
    statement=relation(
        mean(p, lambda x: quantity("self_information", q, x)), "=", cross_entropy(p, q), hypotheses=("p, q pmfs on one finite alphabet",)
    ),
    lines=lines,
    remarks=("whole numbers of bits, l = ceil(-log_2 q), cost less than one bit more",),
    source="Cover and Thomas 2006, theorem 5.4.3",
)
