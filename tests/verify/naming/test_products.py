"""A weight before brackets is a factor, a function before brackets is none."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import nodes as n
from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.forms import Forms
from symbolic_it.verify.naming.products import as_product

PAIRS = [(r"\beta (a - b)", r"\beta a - \beta b"), (r"\beta [\log a + \log b]", r"\beta \log (a b)")]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_brackets_behind_a_weight_are_multiplied_out(one: str, other: str) -> None:
    assert Forms().of(read_expression(one)) == Forms().of(read_expression(other))


@pytest.mark.parametrize("text", [r"\beta(x)", "f(a - b)", r"\gamma(s, a)"])
def test_a_function_is_left_alone(text: str) -> None:
    node = read_expression(text)
    assert isinstance(node, n.Call) and as_product(node) is None
