"""Products with matrices by their factors, inverses and Euclidean norms, as they are written."""

from __future__ import annotations

import pytest

from symbolic_it.notation.elaborate.laws.matrix_products import factors_of, inverse_of, is_euclidean
from symbolic_it.notation.syntax import nodes, read_expression
from symbolic_it.notation.text import text_of


@pytest.mark.parametrize(("text", "count"), [(r"u^\top \Sigma^{-1} (m - n)", 3), (r"u^\top v", 2), ("x", 1), (r"x + y", 1)])
def test_factors(text: str, count: int) -> None:
    assert len(factors_of(read_expression(text))) == count


def test_inverses() -> None:
    found = inverse_of(read_expression(r"\Sigma^{-1}"))
    assert found is not None and text_of(found) == "Σ"
    assert inverse_of(read_expression(r"\Sigma^{-2}")) is None


def test_norms() -> None:
    for text, euclidean in ((r"\|x\|", True), (r"\|x\|_2", True), (r"\|x\|_1", False)):
        node = read_expression(text)
        assert isinstance(node, nodes.Norm) and is_euclidean(node) is euclidean
