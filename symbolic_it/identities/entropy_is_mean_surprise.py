"""Entropy is the mean surprise: H(p) = E[s(X)] with s(x) = -log p(x)

For a pmf on a finite alphabet. Source: Cover and Thomas 2006, eq. 2.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, Term
from .expressions import entropy, mean
from .identity import Identity, relation
from .vocabulary import at, p, quantity, total


def surprise(i: Term) -> Term:
    return quantity("self_information", p, i)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -total(lambda x: at(p, x) * Log(at(p, x))), "definition"),
        Line("=", total(lambda x: at(p, x) * -Log(at(p, x))), "linearity", "the sign goes inside the sum"),
        Line("=", mean(p, surprise), "definition", "s(x) = -log p(x)"),
    )


IDENTITY = Identity(
    name="entropy-is-mean-surprise",
    title="Entropy is the mean surprise",
    statement=relation(entropy(p), "=", mean(p, surprise), hypotheses=("p a pmf on a finite alphabet",)),
    lines=lines,
    source="Cover and Thomas 2006, section 2.1",
)
