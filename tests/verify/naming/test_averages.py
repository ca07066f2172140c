"""A loss is found below the mean, the expectation or the sum over a batch, where its definition may be averaged."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import dump, read_expression
from symbolic_it.verify.naming.averages import cores
from symbolic_it.verify.naming.known_quantity import MEAN, SAMPLES


@pytest.mark.parametrize(
    ("formula", "core"),
    [
        (r"-\frac{1}{N} \sum_{i=1}^N \log p(x_i)", r"-\log p(x_i)"),
        (r"\mathbb{E}_{x \sim D}[f(x)]", "f(x)"),
        (r"\frac{1}{N} \sum_{i=1}^N \sum_{k=1}^K f(i, k)", r"\sum_{k=1}^K f(i, k)"),
    ],
)
def test_the_average_comes_off(formula: str, core: str) -> None:
    assert dump(read_expression(core)) in [dump(x) for x in cores(read_expression(formula), SAMPLES)]


def test_a_sum_is_no_mean() -> None:
    assert len(list(cores(read_expression(r"\sum_{i=1}^N f(i)"), frozenset([MEAN])))) == 1


def test_half_of_a_mean_is_none() -> None:
    of_pairs = r"\frac{1}{\binom{K}{2}} \mathbb{E}_{x \sim D}[f(x)]"
    assert len(list(cores(read_expression(of_pairs), SAMPLES))) == 2
    for factor in (r"\frac12", r"\frac{1}{(\frac{K}{2})}"):
        assert len(list(cores(read_expression(factor + r" \mathbb{E}_{x \sim D}[f(x)]"), SAMPLES))) == 1
