"""Cross-entropy is entropy plus divergence: H(p, q) = H(p) + D(p||q)

For pmfs on one finite alphabet; both sides are +inf where q(x) = 0 < p(x). Source: Goodfellow, Bengio and Courville
2016, section 3.13.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import cross_entropy, entropy, kl
from .identity import Identity, relation
from .vocabulary import at, p, q, total


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -total(lambda x: at(p, x) * Log(at(q, x))), "definition"),
        Line(
            "=",
            -total(lambda x: at(p, x) * (Log(at(p, x)) - Log(at(p, x) / at(q, x)))),
            "log of a quotient",
            "log q(x) = log p(x) - log(p(x)/q(x))",
            ("p(x), q(x) > 0",),
        ),
        Line(
            "=",
            -total(lambda x: at(p, x) * Log(at(p, x))) + total(lambda x: at(p, x) * Log(at(p, x) / at(q, x))),
            "linearity",
            "a sum splits",
        ),
        Line("=", entropy(p) + kl(p, q), "definition"),
    )


IDENTITY = Identity(
    name="cross-entropy-decomposition",
    title="Cross-entropy is entropy plus divergence",
    statement=relation(cross_entropy(p, q), "=", entropy(p) + kl(p, q), hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    remarks=("the entropy is what the data cost under any model; the divergence is what this model adds",),
    source="Goodfellow, Bengio and Courville 2016, section 3.13",
)
