"""Pooled perplexity is at most the mean of perplexities: exp(sum p log a) <= sum p a

For documents x with perplexities a(x) > 0 and shares p(x) of the tokens: exp of the mean loss. Source: Jensen 1906.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Exp, Log
from .expressions import positive_function
from .identity import Identity, relation
from .vocabulary import at, p, total

a_ = positive_function("a")


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "<=", total(lambda x: at(p, x) * a_(x)), "Jensen's inequality", "exp is convex: a geometric mean is at most the arithmetic mean"
        ),
    )


IDENTITY = Identity(
    name="pooled-perplexity",
    title="Pooled perplexity is at most the mean of perplexities",
    statement=relation(
        Exp(total(lambda x: at(p, x) * Log(a_(x)))),
        "<=",
        total(lambda x: at(p, x) * a_(x)),
        hypotheses=("p a pmf (shares of tokens)", "a(x) > 0 (perplexities)"),
    ),
    lines=lines,
    equality="iff all documents with p(x) > 0 have the same perplexity",
    remarks=("averaging perplexities instead of losses overstates the perplexity of a corpus",),
    source="Jensen 1906",
)
