"""Binary entropy h(t) = -t log t - (1 - t) log(1 - t)

In nats; the entropy of (t, 1 - t) for 0 <= t <= 1; 0 at t = 0 and t = 1, largest (log 2) at t = 1/2.
Undefined outside [0, 1]. Source: Cover and Thomas 2006, section 2.1.
"""

from __future__ import annotations

from ..terms.term import UNIT_INTERVAL, Log, Symbol, Term
from .quantity import Definition


def build(t: Term) -> Term:
    """-t log t - (1 - t) log(1 - t)."""
    return -(t * Log(t)) - (1 - t) * Log(1 - t)


QUANTITY = Definition(
    name="binary_entropy",
    symbol="h({0})",
    latex=r"h({0})",
    parameters=("scalar",),
    build=build,
    domain="a probability t, 0 <= t <= 1",
    sign="0 <= h(t) <= log 2",
    references=("scipy.special.entr",),
    source="Cover and Thomas 2006, section 2.1",
    standard=(Symbol("t", UNIT_INTERVAL),),
)
