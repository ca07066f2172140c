"""Parts of a formula: factors in order, brackets of one entry, powers of e however they are written, and another place."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.notation.syntax.node import Span
from symbolic_it.notation.syntax.parts import exponent_of, factors_of, is_exponential, placed, unbracketed
from symbolic_it.notation.syntax.walk import walk


def test_factors_stand_in_order_and_a_sum_is_one() -> None:
    assert factors_of(read_expression(r"a b \cdot c")) == [read_expression(x) for x in "abc"]
    assert factors_of(read_expression("a + b")) == [read_expression("a + b")]


def test_brackets_of_one_entry_say_nothing() -> None:
    assert unbracketed(read_expression("[x]")) == read_expression("x")
    assert unbracketed(read_expression("[x, y]")) == read_expression("[x, y]")


@pytest.mark.parametrize(("tex", "exponent"), [(r"\exp(x)", "x"), ("e^{x}", "x"), ("2^x", None), ("x^e", None), (r"\log x", None)])
def test_a_power_of_e(tex: str, exponent: str | None) -> None:
    node = read_expression(tex)
    assert exponent_of(node) == (None if exponent is None else read_expression(exponent))
    assert is_exponential(node) == (exponent is not None)


def test_at_another_place_it_is_the_same() -> None:
    node, there = read_expression(r"\frac{a}{b + 1}"), Span(40, 50)
    moved = placed(node, there)
    assert moved == node
    assert {x.span for x in walk(moved)} == {there}
