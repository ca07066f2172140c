"""Rule smoothing-convention: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    (
        "Label smoothing puts $1-\\epsilon$ on the true class and $\\epsilon/(K-1)$ on the others. With $K=4$, $\\epsilon=0.1$ the "
        "target becomes $[0.925, 0.025, 0.025, 0.025]$."
    ),
    (
        "Label smoothing mixes with the uniform distribution: $1-\\epsilon+\\epsilon/K$ and $\\epsilon/K$. With $K=5$ and "
        "$\\epsilon=0.2$ we get $(0.8, 0.05, 0.05, 0.05, 0.05)$."
    ),
]
LEAVES = [
    (
        "Label smoothing puts $1-\\epsilon$ on the true class and $\\epsilon/(K-1)$ on the others. With $K=4$, $\\epsilon=0.1$ the "
        "target becomes $[0.9, 0.033, 0.033, 0.033]$ instead of $[1, 0, 0, 0]$."
    ),
    "Label smoothing adds $\\epsilon/K$ to every class. With $K=4$ and $\\epsilon=0.1$ the target becomes $[0.925, 0.025, 0.025, 0.025]$.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT604" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT604" not in in_prose(text)
