"""What makes the derivative of the given function of a law 0 is known; another sign is a mismatch, and other masses are open."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

LAGRANGIAN = r"Let $$\mathcal{L}(p, \lambda) = -\sum_{i=1}^n p_i \log p_i + \lambda \left(\sum_{i=1}^n p_i - 1\right).$$ "
ENERGIES = r"Let $$L = -\sum_i p_i \ln p_i - \alpha (\sum_i p_i - 1) - \beta (\sum_i p_i E_i - U).$$ "
BY_OUTCOMES = r"Let $$J(p) = -\sum_x p(x) \log p(x) + \lambda_0 \sum_x p(x) + \sum_k \lambda_k \sum_x p(x) f_k(x).$$ "


@pytest.mark.parametrize(
    "text",
    [
        LAGRANGIAN + r"Then $\frac{\partial \mathcal{L}}{\partial p_i} = -\log p_i - 1 + \lambda = 0$.",
        LAGRANGIAN + r"Hence $-\log p_i - 1 + \lambda = 0$.",
        LAGRANGIAN + r"Hence $p_i = e^{\lambda - 1}$.",
        ENERGIES + r"Hence $p_i = e^{-1-\alpha-\beta E_i}$.",
        ENERGIES + r"Hence $p_i = \exp(-1 - \alpha - \beta E_i)$.",
        BY_OUTCOMES + r"Then $\frac{\partial J}{\partial p(x)} = -\log p(x) - 1 + \lambda_0 + \sum_k \lambda_k f_k(x)$.",
        BY_OUTCOMES + r"Hence $p(x) = e^{\lambda_0 - 1 + \sum_k \lambda_k f_k(x)}$.",
    ],
)
def test_where_the_derivative_is_0(text: str) -> None:
    assert set(words(text)) <= {"definition", "proved"}


@pytest.mark.parametrize(
    "text",
    [
        LAGRANGIAN + r"Then $\frac{\partial \mathcal{L}}{\partial p_i} = -\log p_i + 1 + \lambda$.",
        LAGRANGIAN + r"Then $\frac{\partial \mathcal{L}}{\partial p_i} = \log p_i - 1 + \lambda$.",
        LAGRANGIAN + r"Hence $-\log p_i + 1 + \lambda = 0$.",
        LAGRANGIAN + r"Hence $p_i = e^{\lambda + 1}$.",
        ENERGIES + r"Hence $p_i = e^{-1-\alpha+\beta E_i}$.",
        BY_OUTCOMES + r"Then $\frac{\partial J}{\partial p(x)} = -\log p(x) + 1 + \lambda_0 + \sum_k \lambda_k f_k(x)$.",
    ],
)
def test_another_sign(text: str) -> None:
    assert words(text)[-1] in ("refuted", "convention-mismatch")


@pytest.mark.parametrize(
    "text",
    [
        LAGRANGIAN + r"Hence $p_i = 2 e^{\lambda - 1}$.",
        LAGRANGIAN + r"Hence $p_i = e^{2\lambda - 1}$.",
        LAGRANGIAN + r"Hence $p_i = 2^{\lambda - 1}$.",
        ENERGIES + r"Hence $p_i = e^{-\beta E_i}$.",
        ENERGIES + r"Hence $p_i = e^{-1-\alpha-\beta E_j}$.",
        LAGRANGIAN + r"Hence $-\log p_i - 2 + \lambda = 0$.",
        r"Hence $-\log p_i - 1 + \lambda = 0$.",
    ],
)
def test_other_masses_are_not_called_so(text: str) -> None:
    assert words(text)[-1] not in ("definition", "proved", "confirmed")
