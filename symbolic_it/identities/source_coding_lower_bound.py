"""No code beats the entropy: E l >= H(p) if sum exp(-l) <= 1

For code lengths l(x) in nats that satisfy Kraft's inequality, as those of every uniquely decodable code do. Source:
Cover and Thomas 2006, theorem 5.3.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.statement import Relation
from ..terms.term import ONE, Exp, Log
from .expressions import entropy, function, mean
from .identity import Identity, relation
from .vocabulary import at, k, p, total

length = function("l")
kraft = total(lambda x: Exp(-length(x)), k)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", entropy(p) + total(lambda x: at(p, x) * -Log(Exp(-length(x)) / at(p, x))), "insert p", "l = -log p - log(e^-l/p)"),
        Line(
            ">=",
            entropy(p) + total(lambda x: at(p, x) * (1 - Exp(-length(x)) / at(p, x))),
            "tangent line",
            "-log u >= 1 - u",
            ("p(x) > 0; other terms are 0",),
        ),
        Line("=", entropy(p) + 1 - kraft, "normalisation", "p sums to 1"),
        Line(">=", entropy(p), "Kraft's inequality", "∑ exp(-l) <= 1"),
    )


IDENTITY = Identity(
    name="source-coding-lower-bound",
    title="No code beats the entropy",
    statement=relation(
        mean(p, length),
        ">=",
        entropy(p),
        Relation(kraft, "<=", ONE),
        hypotheses=("p a pmf on a finite alphabet", "l(x) code lengths in nats (l log 2 for l binary digits)", "∑ₓ exp(-l(x)) <= 1"),
    ),
    lines=lines,
    equality="iff l(x) = -log p(x)",
    remarks=("for one block of symbols as for one symbol; codes that are only one-to-one may be shorter",),
    source="Cover and Thomas 2006, theorem 5.3.1",
)
