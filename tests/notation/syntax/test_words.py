"""Quantities whose names have a hyphen are names in plain text, and no differences."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read
from symbolic_it.notation.syntax.nodes import Name, Sub


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("cross-entropy = 4.5", "CrossEntropy"),
        ("Cross-Entropy = 1.8", "CrossEntropy"),
        ("KL-divergence = 0.1", "KLDivergence"),
        ("log-likelihood = -3", "LogLikelihood"),
    ],
)
def test_names_with_a_hyphen(text: str, name: str) -> None:
    assert read(text).chains[0].first == Name(name)


@pytest.mark.parametrize("text", ["p-entropy = 1", "cross-entropies = 2", "a-b = 1", "x-y = 0"])
def test_differences_stay_differences(text: str) -> None:
    assert isinstance(read(text).chains[0].first, Sub)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("cross entropy = 4.5", "CrossEntropy"),
        ("KL divergence = 0.1", "KLDivergence"),
        ("relative entropy = 0.1", "KLDivergence"),
        ("Mutual information = 0.1", "MutualInformation"),
        ("KL 散度 = 0.1", "KLDivergence"),
        (r"\text{cross entropy} = 4.5", "CrossEntropy"),
        (r"\text{KL散度} = 0.1", "KLDivergence"),
    ],
)
def test_names_of_several_words(text: str, name: str) -> None:
    assert read(text).chains[0].first == Name(name)
