"""r, where the text has defined r(x), is its value at the x of a formula or under a derivative by something else."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

RATIO = r"Let $r(x) = \frac{p(x)}{q_\theta(x)}$, $k_1(x) = -\log r$ and $s_\theta(x) = \nabla_\theta \log q_\theta(x)$."


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"-\log r = \log q_\theta(x) - \log p(x)", "proved"),
        (r"-\log r = \log q_\theta(x) + \log p(x)", "refuted"),
        (r"p(x) = r q_\theta(x)", "proved"),
        (r"q_\theta(x) = r p(x)", "refuted"),
        (r"\nabla_\theta k_1 = \nabla_\theta \log q_\theta(x) - \nabla_\theta \log p(x) = s_\theta", "proved"),
        (r"\nabla_\theta \log r = -s_\theta", "proved"),
        (r"\nabla_\theta \log r = s_\theta", "refuted"),
        (r"\nabla_\theta (r - 1 - \log r) = (1 - r) s_\theta", "proved"),
        (r"\nabla_\theta (r - 1 - \log r) = (1 + r) s_\theta", "refuted"),
        (r"r = 0.5", "data"),
    ],
)
def test_a_function_written_without_its_outcome(formula: str, word: str) -> None:
    assert words(f"{RATIO} Then ${formula}$.")[-1] == word


def test_a_letter_of_another_outcome_is_left_alone() -> None:
    assert words(r"Let $u(y) = \frac{p(y)}{q(y)}$. For all $x$ we have $\log u = \log p(x) - \log q(x)$.")[-1] == "undecided"
