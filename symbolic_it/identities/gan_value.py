"""The optimal discriminator's value: E_p log d + E_q log(1 - d) = 2 JSD(p, q) - 2 log 2 at d = p/(p + q)

For data p and generator q; 1 - d = q/(p + q). Source: Goodfellow et al. 2014, theorem 1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import LOG2, jensen_shannon, kl, midpoint
from .identity import Identity, relation
from .vocabulary import at, p, p_, q, q_, total

value = total(lambda x: at(p, x) * Log(at(p, x) / (at(p, x) + at(q, x))) + at(q, x) * Log(at(q, x) / (at(p, x) + at(q, x))))


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            total(
                lambda x: (
                    at(p, x) * (Log(2 * at(p, x) / (at(p, x) + at(q, x))) - LOG2)
                    + at(q, x) * (Log(2 * at(q, x) / (at(p, x) + at(q, x))) - LOG2)
                )
            ),
            "log of a product",
            "d = (1/2) p/m with m = (p + q)/2",
        ),
        Line("=", kl(p_, midpoint) + kl(q_, midpoint) - 2 * LOG2, "normalisation", "both pmfs sum to 1"),
        Line("=", 2 * jensen_shannon(p, q) - 2 * LOG2, "definition"),
    )


IDENTITY = Identity(
    name="gan-value",
    title="The optimal discriminator's value",
    statement=relation(value, "=", 2 * jensen_shannon(p, q) - 2 * LOG2, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    remarks=("the least value -log 4 is reached iff p = q",),
    source="Goodfellow et al. 2014, theorem 1",
)
