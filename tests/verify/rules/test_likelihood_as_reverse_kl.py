"""Rule likelihood-as-reverse-kl: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "Maximum likelihood minimizes the reverse KL.",
    "Minimizing cross-entropy is equivalent to minimizing the reverse KL divergence.",
]
LEAVES = [
    "Maximum likelihood minimizes the forward KL.",
    "Maximum likelihood does not minimize the reverse KL.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT815" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT815" not in in_prose(text)
