"""Uniform laws on finite sets are read by the sizes of the sets."""

from __future__ import annotations

import pytest

from symbolic_it.notation.elaborate.laws.uniform_on_a_set import counted, is_on_a_set
from symbolic_it.notation.syntax import read_expression
from symbolic_it.notation.text import text_of


@pytest.mark.parametrize(
    ("tex", "size"),
    [
        (r"\mathrm{Unif}\{1, \dots, N\}", "N"),
        (r"\mathrm{Unif}(\{1, 2, \dots, 6\})", "6"),
        (r"\mathrm{Unif}(\{a, b, c\})", "3"),
        (r"\mathrm{Unif}\{0, 1\}", "2"),
        (r"\mathcal{U}([K])", "K"),
    ],
)
def test_the_size_of_the_set_is_counted(tex: str, size: str) -> None:
    node = read_expression(tex)
    assert is_on_a_set(node)
    assert text_of(counted(node)).replace(" ", "") == f"DiscreteUniform({size})"


@pytest.mark.parametrize("tex", [r"\mathrm{Unif}(a, b)", r"\mathrm{Unif}\{0, \dots, N\}", r"\mathrm{Unif}\{1, 1\}", r"\mathrm{Unif}\{1, a\}", r"\mathrm{Exp}(\lambda)"])
def test_any_other_law_is_left_as_it_is(tex: str) -> None:
    node = read_expression(tex)
    assert counted(node) is node
