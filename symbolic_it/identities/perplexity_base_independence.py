"""Perplexity does not depend on the unit: b^(cross-entropy in base b) = exp(H(p, q))

For any base b > 1, used for the logarithm and the power. Source: Jurafsky and Martin 2025, chapter 3.
"""

from __future__ import annotations

from fractions import Fraction

from ..kernel.derivation import Line
from ..terms.term import Domain, Exp, Log, Symbol
from .expressions import cross_entropy, perplexity
from .identity import Identity, relation
from .vocabulary import at, p, q, total

base = Symbol("b", Domain(Fraction(1), lower_open=True))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", base ** (cross_entropy(p, q) / Log(base)), "change of base", "log_b a = log a/log b"),
        Line("=", Exp(Log(base) * (cross_entropy(p, q) / Log(base))), "powers of e", "b^a = exp(a log b)"),
        Line("=", Exp(cross_entropy(p, q)), "cancellation"),
        Line("=", perplexity(p, q), "definition"),
    )


IDENTITY = Identity(
    name="perplexity-base-independence",
    title="Perplexity does not depend on the unit",
    statement=relation(
        base ** (-total(lambda x: at(p, x) * Log(at(q, x), base))),
        "=",
        perplexity(p, q),
        hypotheses=("p, q pmfs on one finite alphabet", "b > 1"),
    ),
    lines=lines,
    remarks=("with two different bases it is false: exp of a loss in bits is not a perplexity",),
    source="Jurafsky and Martin 2025, chapter 3",
)
