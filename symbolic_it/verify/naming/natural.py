"""Forms that are what they are called in natural logarithms alone: r - 1 - log_2 r is no estimator.

Where logarithms only count (a loss, an entropy, a capacity) their base is a unit, and any one will do; where they undo an exponential
or stand beside numbers, another base gives another quantity. 1 - H(p) and L < H + 1 are such numbers of bits.
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex

TITLES = frozenset(
    ["implicit reward of DPO", "estimator k2 of a KL divergence", "estimator k3 of a KL divergence", "log-sum-exp", "z-loss", "DPO loss"]
)

NATS = regex(r"\bnats?\b|natural log|自然对数|자연 ?로그|自然対数|奈特", re.I)


def is_in_bits(context: Context, words: str, *sides: n.Node) -> bool:
    """Whether nothing says that a formula, or the text, is in another unit than bits."""
    told = (x.unit.word for side in sides for x in walk(side) if isinstance(x, n.WithUnit))
    return context.log_base in (None, 2) and context.unit != "nats" and NATS.search(words) is None and "nat" not in told


def in_other_logarithms(base: int | str | None, *sides: n.Node) -> bool:
    """Whether a logarithm is to another base than e. ``base``: of those without one, where the text says."""
    for side in sides:
        for x in walk(side):
            if isinstance(x, n.Log) and (
                x.base not in (None, n.Name("e")) if x.base is not None else x.spelling != "ln" and base not in (None, "e")
            ):
                return True
    return False


def in_natural_logarithms(found: Verdict | None, context: Context, *sides: n.Node) -> Verdict | None:
    """A verdict on a form of natural logarithms, where the formula is written in those."""
    if found is None or not found.positive or not in_other_logarithms(context.log_base, *sides):
        return found
    return Verdict("undecided", "its logarithms are to another base than those of the form that it resembles")
