"""Units of entropy differ by a factor: -sum p log_b p = H(p)/log b

For any base b > 1. Source: Cover and Thomas 2006, lemma 2.1.2.
"""

from __future__ import annotations

from fractions import Fraction

from ..kernel.derivation import Line
from ..terms.term import Domain, Log, Symbol
from .expressions import entropy
from .identity import Identity, relation
from .vocabulary import at, p, total

base = Symbol("b", Domain(Fraction(1), lower_open=True))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -total(lambda x: at(p, x) * (Log(at(p, x)) / Log(base))), "change of base", "log_b a = log a/log b", ("b > 1",)),
        Line("=", -total(lambda x: at(p, x) * Log(at(p, x))) / Log(base), "linearity", "log b does not depend on x"),
        Line("=", entropy(p) / Log(base), "definition"),
    )


IDENTITY = Identity(
    name="change-of-base",
    title="Units of entropy differ by a factor",
    statement=relation(
        -total(lambda x: at(p, x) * Log(at(p, x), base)), "=", entropy(p) / Log(base), hypotheses=("p a pmf on a finite alphabet", "b > 1")
    ),
    lines=lines,
    source="Cover and Thomas 2006, lemma 2.1.2",
)
