"""Relative entropy is cross-entropy minus entropy: D(p||q) = H(p, q) - H(p)

Where H(p) is finite, for pmfs on one finite alphabet; both sides are +inf where q(x) = 0 < p(x).
Source: Goodfellow, Bengio and Courville 2016, section 3.13.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .identity import Identity, relation
from .vocabulary import at, p, q, quantity, total

D, CE, H = quantity("kl_divergence", p, q), quantity("cross_entropy", p, q), quantity("entropy", p)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: at(p, x) * Log(at(p, x) / at(q, x))), "definition"),
        Line(
            "=",
            total(lambda x: at(p, x) * (Log(at(p, x)) - Log(at(q, x)))),
            "log of a quotient",
            "log(a/b) = log a - log b",
            ("p(x), q(x) > 0",),
        ),
        Line(
            "=",
            total(lambda x: at(p, x) * Log(at(p, x))) - total(lambda x: at(p, x) * Log(at(q, x))),
            "linearity",
            "a sum splits",
        ),
        Line("=", CE - H, "definition", "the second sum is -H(p, q), the first is -H(p)"),
    )


IDENTITY = Identity(
    name="kl-cross-entropy",
    title="Relative entropy is cross-entropy minus entropy",
    statement=relation(D, "=", CE - H, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    remarks=("where q(x) = 0 < p(x) both sides are +inf; terms with p(x) = 0 are 0",),
    source="Goodfellow, Bengio and Courville 2016, section 3.13",
)
