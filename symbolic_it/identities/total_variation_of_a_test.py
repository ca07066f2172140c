"""No test tells p from q better than TV: sum f (p - q) <= TV(p, q) for 0 <= f <= 1

For an event f is its indicator: |p(A) - q(A)| <= TV(p, q), with equality at A = {p > q}. Source: Tsybakov 2009, lemma 2.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.domain import UNIT_INTERVAL
from ..terms.term import ZERO, Array, Entry, Maximum, Term
from .identity import Identity, relation
from .vocabulary import ALPHABET, at, p, q, quantity, total

tv = quantity("total_variation", p, q)
test = Array("f", (ALPHABET,), UNIT_INTERVAL)


def f(x: Term) -> Term:
    return Entry(test, (x,))


def above(x: Term) -> Term:
    """The positive part of p - q."""
    return Maximum((at(p, x) - at(q, x), ZERO))


def below(x: Term) -> Term:
    """The positive part of q - p."""
    return Maximum((at(q, x) - at(p, x), ZERO))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: f(x) * above(x)) - total(lambda x: f(x) * below(x)), "positive parts", "p - q = (p - q)₊ - (q - p)₊"),
        Line("<=", total(lambda x: f(x) * above(x)), "signs", "f ≥ 0"),
        Line("<=", total(lambda x: f(x) * above(x)) + total(lambda x: (1 - f(x)) * above(x)), "signs", "f ≤ 1"),
        Line("=", total(above), "linearity"),
        Line("=", tv, "half of both parts", "the two positive parts have the same sum, since the sums of p and q are 1"),
    )


IDENTITY = Identity(
    name="total-variation-of-a-test",
    title="No test tells p from q better than TV",
    statement=relation(
        total(lambda x: f(x) * (at(p, x) - at(q, x))), "<=", tv, hypotheses=("p, q pmfs on one finite alphabet", "0 ≤ f ≤ 1")
    ),
    lines=lines,
    equality="iff f = 1 where p > q and f = 0 where p < q",
    source="Tsybakov 2009, lemma 2.1",
)
