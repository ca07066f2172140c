"""What a code costs: E l = H(p) + D(p||2^-l/Z) - log Z

For code lengths l(x) in nats, Z = sum exp(-l): a code is a model exp(-l)/Z. Source: Cover and Thomas 2006, section
5.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import Exp, Log, function_of
from .expressions import entropy, function, kl, mean
from .identity import Identity, relation
from .vocabulary import at, k, p, p_, total, x

length = function("l")
kraft = total(lambda x: Exp(-length(x)), k)
model = function_of((x,), Exp(-length(x)) / kraft, "m")


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: at(p, x) * -Log(Exp(-length(x)))), "log of an exponential", "l = -log e^-l"),
        Line(
            "=",
            total(lambda x: at(p, x) * (-Log(at(p, x)) + Log(at(p, x) / (Exp(-length(x)) / kraft)) - Log(kraft))),
            "insert p",
            "and the model m = e^-l/Z",
        ),
        Line("=", entropy(p) + kl(p_, model) - Log(kraft), "normalisation", "p sums to 1"),
    )


IDENTITY = Identity(
    name="expected-length-of-a-code",
    title="What a code costs",
    statement=relation(
        mean(p, length),
        "=",
        entropy(p) + kl(p_, model) - Log(kraft),
        hypotheses=(
            "p a pmf on a finite alphabet",
            "l(x) code lengths in nats (l log 2 for l binary digits)",
        ),
    ),
    lines=lines,
    where=(Abbreviation("Z", kraft),),
    source="Cover and Thomas 2006, section 5.3",
)
