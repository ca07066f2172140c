"""Means of scores as sums of products with exact coefficients."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.score_calculus import moments, value
from symbolic_it.verify.naming.score_letters import Letters, Outside


def _value(text: str) -> object:
    node = read_expression(text)
    return value(Letters.of({}, node), node)


def test_a_mean_of_a_score_is_zero_and_one_of_a_product_is_a_divergence() -> None:
    assert _value(r"\mathbb{E}_{p(x)}[\nabla_x \log p(x)]") == {}
    product = _value(r"\mathbb{E}_{p(x)}[s(x) \cdot \nabla_x \log p(x)]")
    assert isinstance(product, frozenset) and list(moments(product).values()) == [-1]
    assert product == _value(r"-\int p(x) (\nabla \cdot s(x)) dx")


@pytest.mark.parametrize("text", [r"\nabla_x \log p(x) s(x)", r"\int p(x, y) \nabla_x \log p(x, y) dx"])
def test_what_is_no_mean_of_scores_is_refused(text: str) -> None:
    with pytest.raises(Outside):
        _value(text)
