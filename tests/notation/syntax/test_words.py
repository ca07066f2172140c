"""Quantities whose names have a hyphen are names in plain text, and no differences."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read
from symbolic_it.notation.syntax.nodes import Name, Sub


@pytest.mark.parametrize(
    ("text", "name"),
    [("cross-entropy = 4.5", "CrossEntropy"), ("Cross-Entropy = 1.8", "CrossEntropy"), ("KL-divergence = 0.1", "KL"), ("log-likelihood = -3", "LogLikelihood")],
)
def test_names_with_a_hyphen(text: str, name: str) -> None:
    assert read(text).chains[0].first == Name(name)


@pytest.mark.parametrize("text", ["p-entropy = 1", "cross-entropies = 2", "a-b = 1", "x-y = 0"])
def test_differences_stay_differences(text: str) -> None:
    assert isinstance(read(text).chains[0].first, Sub)
