"""Rule jsd-called-a-metric: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "JSD is a metric.",
    "The Jensen-Shannon divergence is a true metric.",
    "The Jensen–Shannon divergence satisfies the triangle inequality.",
]
LEAVES = [
    "JSD is not a metric, but its square root is.",
    "The square root of the Jensen-Shannon divergence is a metric.",
    "The Hellinger distance is a metric.",
    "The Jensen-Shannon distance is a metric.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT606" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT606" not in in_prose(text)
