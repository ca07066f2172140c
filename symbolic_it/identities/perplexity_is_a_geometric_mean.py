"""Perplexity is a geometric mean: exp(-(1/T) sum log q_t) = prod q_t^(-1/T)

For T tokens with model probabilities q_t > 0: the geometric mean of 1/q_t. Source: Jurafsky and Martin 2025, section
3.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import NATURAL, POSITIVE, Array, Entry, Exp, Index, Log, Space, Symbol, product_over, sum_over
from .identity import Identity, relation
from .vocabulary import quantity

steps = Space("T", Symbol("T", NATURAL), letter="t")
tokens = Array("q", (steps,), POSITIVE)
step = Index("t", steps)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Exp(-(sum_over(step, Log(Entry(tokens, (step,)))) / steps.size)), "definition"),
        Line("=", Exp(sum_over(step, (-1 / steps.size) * Log(Entry(tokens, (step,))))), "linearity"),
        Line("=", product_over(step, Exp((-1 / steps.size) * Log(Entry(tokens, (step,))))), "exp of a sum"),
        Line("=", product_over(step, Entry(tokens, (step,)) ** (-1 / steps.size)), "powers of e", "exp(a log b) = b^a", ("q_t > 0",)),
    )


IDENTITY = Identity(
    name="perplexity-is-a-geometric-mean",
    title="Perplexity is a geometric mean",
    statement=relation(
        quantity("sequence_perplexity", tokens),
        "=",
        product_over(step, Entry(tokens, (step,)) ** (-1 / steps.size)),
        hypotheses=("token probabilities q_t > 0, t = 1 ... T",),
    ),
    lines=lines,
    source="Jurafsky and Martin 2025, chapter 3",
)
