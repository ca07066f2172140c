r"""p(x, \theta) beside a gradient by \theta is a law with a parameter; beside one by another letter it stays a joint law."""

from __future__ import annotations

import pytest

from symbolic_it.notation.context import Context
from symbolic_it.notation.syntax import read
from symbolic_it.verify.formulas.parameters_by_commas import with_parameters_apart
from tests.verify.answers import words


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"\nabla_\theta \log p(x, \theta) = 0", r"\nabla_\theta \log p(x; \theta) = 0"),
        (r"\nabla_\phi \log p(x, \theta) = 0", r"\nabla_\phi \log p(x, \theta) = 0"),
        (r"\nabla_x \log p(x, y) = 0", r"\nabla_x \log p(x, y) = 0"),
        (r"\nabla_\theta \log p(x | z, \theta) = 0", r"\nabla_\theta \log p(x | z, \theta) = 0"),
    ],
)
def test_the_parameter_of_a_gradient(written: str, meant: str) -> None:
    assert with_parameters_apart(read(written), Context()).chains == read(meant).chains


@pytest.mark.parametrize(
    "told",
    [
        r"The parameter $\theta$ has the law $p(\theta)$.",
        r"The posterior is $p(\theta \mid x)$.",
        r"Let $p(x, \theta)$ be the joint distribution.",
        r"We put a prior on $\theta$.",
    ],
)
def test_a_parameter_with_a_law_is_none(told: str) -> None:
    claim = r"Then $\sum_x \nabla_\theta p(x, \theta) = 0$."
    assert words(f"{told} {claim}")[-1] != "proved"
    assert words(claim) == ["proved"]
