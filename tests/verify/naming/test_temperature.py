"""A temperature divides the logits; a formula in which it multiplies them is no definition of the softmax at a temperature."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.temperature import multiplies_temperature


@pytest.mark.parametrize(
    ("formula", "sentence", "expected"),
    [
        (r"\frac{e^{T z_i}}{\sum_j e^{T z_j}}", "The softmax with temperature $T$ is", True),
        (r"\frac{e^{z_i/T}}{\sum_j e^{z_j/T}}", "The softmax with temperature $T$ is", False),
        (r"\frac{e^{\beta z_i}}{\sum_j e^{\beta z_j}}", r"with inverse temperature $\beta$", False),
        (r"\frac{e^{T z_i}}{\sum_j e^{T z_j}}", "The softmax of T z is", False),
        (r"\frac{\exp(z_i \tau)}{\sum_j \exp(z_j \tau)}", "a higher temperature flattens", True),
    ],
)
def test_what_multiplies_is_told_from_what_divides(formula: str, sentence: str, expected: bool) -> None:
    assert multiplies_temperature(read_expression(formula), sentence) is expected
