"""Rule mean-of-perplexities: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "ppl = np.mean(np.exp(losses))",
    "ppl = np.mean(ppls)",
    "ppl = sum(ppls) / len(ppls)",
]
LEAVES = [
    "ppl = np.exp(np.mean(losses))",
    "x = np.mean(np.exp(z))",
    "loss = sum(losses) / len(losses)",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT712" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT712" not in in_code(text)
