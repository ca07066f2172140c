"""Terms as textbooks write them: only the order changes, never the value."""

from __future__ import annotations

import pytest

from symbolic_it.kernel.legible import legible
from symbolic_it.kernel.prove import prove
from symbolic_it.notation.text import to_text
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import MINUS_ONE, POSITIVE, Law, Log, Mass, Pow, Rational, Space, Symbol, Term, add, fresh_index, mul, sum_over

a, b = Symbol("a", POSITIVE), Symbol("b", POSITIVE)
x = fresh_index(Space("X"))
px = Mass(Law("p", (("x", Space("X")),)), (("x", x),))
total = sum_over(x, mul(Log(px), px))


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (total, "∑ₓ p(x) log p(x)"),
        (add(Log(a), mul(MINUS_ONE, mul(MINUS_ONE, total))), "log a + ∑ₓ p(x) log p(x)"),
        (mul(Rational(2), Pow(Rational(2), MINUS_ONE), a), "a"),
        (mul(Pow(a, MINUS_ONE), b), "b/a"),
        (mul(a, Pow(a, MINUS_ONE), b), "b"),
        (mul(b, Pow(a, Rational(-2))), "b/a²"),
        (add(mul(MINUS_ONE, Log(a)), Rational(-1), a), "a − log a − 1"),
        (add(Rational(1), a), "1 + a"),
        (mul(a, MINUS_ONE, Log(b)), "a · (−log b)"),
        (mul(MINUS_ONE, add(mul(MINUS_ONE, a), mul(MINUS_ONE, b))), "a + b"),
        (mul(add(a, mul(MINUS_ONE, b)), add(a, mul(MINUS_ONE, b))), "(a − b)²"),
        (mul(b, Pow(add(Rational(1), Rational(-2)), MINUS_ONE)), "−b"),
    ],
)
def test_a_term_is_written_in_the_order_of_textbooks_and_keeps_its_value(term: Term, text: str) -> None:
    assert to_text(legible(term)) == text
    assert prove(Statement(Relation(term, "=", legible(term)))) is not None
