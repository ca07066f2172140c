"""Rule wrong-convention: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "All logarithms are base 2. Then $-\\log 0.5 \\approx 0.693$.",
    "$-\\ln 0.5 \\approx 0.693$ bits.",
]
LEAVES = [
    "$-\\log_2 0.5 = 1$ bit.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT602" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT602" not in in_prose(text)
