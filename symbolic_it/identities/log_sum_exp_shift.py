"""A common shift passes through log-sum-exp: LSE(z + c) = c + LSE(z)

For any real c. Source: Boyd and Vandenberghe 2004, section 3.1.5.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Exp, Log, Symbol
from .expressions import log_sum_exp, partition
from .identity import Identity, relation
from .vocabulary import z

shift = Symbol("c")


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Log(partition(lambda x: z(x) + shift)), "definition"),
        Line("=", Log(Exp(shift) * partition()), "exp of a sum", "exp(z + c) = exp(c) exp(z)"),
        Line("=", Log(Exp(shift)) + Log(partition()), "log of a product"),
        Line("=", shift + log_sum_exp(), "log of an exponential"),
    )


IDENTITY = Identity(
    name="log-sum-exp-shift",
    title="A common shift passes through log-sum-exp",
    statement=relation(
        log_sum_exp(lambda x: z(x) + shift), "=", shift + log_sum_exp(), hypotheses=("z finite logits of K classes", "c real")
    ),
    lines=lines,
    source="Boyd and Vandenberghe 2004, section 3.1.5",
)
