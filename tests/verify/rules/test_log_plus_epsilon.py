"""Rule log-plus-epsilon: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "h = -np.sum(p * np.log(p + 1e-12))",
    "torch.log(probs + eps)",
]
LEAVES = [
    "np.log(p + q)",
    "np.log(1 + x)",
    "np.log(p[p > 0])",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT705" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT705" not in in_code(text)
