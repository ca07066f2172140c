"""Rule forgiven-missing-modes: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "Maximum likelihood does not heavily penalize missing modes.",
    "Under forward KL, missing modes are barely penalized.",
    "Forward KL is forgiving: a missed mode costs almost nothing.",
    "In MLE training, dropped modes are only weakly penalised.",
]
LEAVES = [
    "Forward KL heavily penalizes missing modes.",
    "Reverse KL does not heavily penalize missing modes.",
    "GANs suffer because missing modes are not heavily penalized by their adversarial loss.",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT805" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT805" not in in_prose(text)
