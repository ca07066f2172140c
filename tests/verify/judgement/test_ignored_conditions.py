"""A general claim under a condition that no reading uses is not refuted; without the condition it is."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    "condition", ["if $p$ is concentrated as above", "provided that the two coincide there", "when the channel is deterministic"]
)
def test_a_condition_that_is_not_understood_keeps_a_refutation_back(condition: str) -> None:
    assert "refuted" not in words(f"We have $D(p\\|q) = D(q\\|p)$ {condition}.")


def test_without_a_condition_it_is_refuted() -> None:
    assert "refuted" in words("For all laws we have $D(p\\|q) = D(q\\|p)$.")


LOSS = r"""The softmax with temperature is $\sigma_T(z)_i = \frac{\exp(z_i / T)}{\sum_{j=1}^K \exp(z_j / T)}$, with logits $z_S$ of the student and $z_T$ of the teacher.

$$\mathcal{L}_{KD} = T^2 \cdot KL(\sigma_T(z_T) \| \sigma_T(z_S))$$
"""
GRADIENT = r"$$\frac{\partial \mathcal{L}_{KD}}{\partial z_{S,i}} = \frac{1}{T}(\sigma_T(z_S)_i - \sigma_T(z_T)_i)$$"


@pytest.mark.parametrize("told", ["Without $T^2$:", "Without the factor $T^2$:", "$T^2$ 없이:", "不含 $T^2$ 时："])
def test_what_holds_without_a_factor_is_not_refuted(told: str) -> None:
    assert "refuted" not in words(f"{LOSS}\n\n{told}\n\n{GRADIENT}")


def test_with_the_factor_it_is_refuted() -> None:
    assert "refuted" in words(f"{LOSS}\n\nIt follows that:\n\n{GRADIENT}")


@pytest.mark.parametrize("told", ["With $p = 1/3$:", "It follows, with a coin that shows heads with $p$:", "For all laws:"])
def test_a_value_is_no_factor(told: str) -> None:
    assert "refuted" in words(f"{told} $\\log 8 + \\log 2 = \\log 10$.") or "refuted" in words(f"{told}\n\n$$D(p\\|q) = D(q\\|p)$$")
