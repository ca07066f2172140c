r"""The law of a path by its steps is known in any chapter, with the steps turned it is a mismatch, and a non-Markov process has none."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"q(x_{1:T}|x_0) = \prod_{t=1}^T q(x_t|x_{t-1})", "definition"),
        (r"q(x_{1:T}|x_0) = \prod_{t=1}^T q(x_{t-1}|x_t)", "convention-mismatch"),
        (r"p_\theta(x_{0:T}) = p(x_T) \prod_{t=1}^T p_\theta(x_{t-1}|x_t)", "definition"),
        (r"p_\theta(x_{0:T}) = p(x_T) \prod_{t=1}^T p_\theta(x_t|x_{t-1})", "convention-mismatch"),
        (r"p_\theta(x_{0:T}) = p(x_T) \prod_{t=1}^T p_\phi(x_{t-1}|x_t)", "not-understood"),
        (r"q(x_{0:T}) = q(x_0) \prod_{t=1}^T q(x_t|x_{t-1})", "definition"),
        (r"q(x_{0:T}) = q(x_T) \prod_{t=1}^T q(x_t|x_{t-1})", "not-understood"),
        (r"q(x_{1:T}|x_0) = \sum_{t=1}^T q(x_t|x_{t-1})", "not-understood"),
    ],
)
def test_by_its_steps(formula: str, word: str) -> None:
    assert words(f"The joint law is\n\n$${formula}.$$") == [word]


def test_a_process_that_is_not_markov_has_another_law() -> None:
    assert words(r"The process is not Markov. Still, $q(x_{1:T}|x_0) = \prod_{t=1}^T q(x_t|x_{t-1})$.") == ["not-understood"]
