"""Rule uncorrelated-as-independent: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "Mutual information is zero if and only if the variables are uncorrelated.",
    "Uncorrelated variables have zero mutual information.",
    "$I(X;Y) = 0$ iff X and Y are uncorrelated.",
]
LEAVES = [
    "Mutual information is zero if and only if the variables are independent.",
    "Uncorrelated variables are not necessarily independent.",
    "Uncorrelated jointly normal variables have zero mutual information.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT812" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT812" not in in_prose(text)
