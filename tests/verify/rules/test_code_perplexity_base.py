"""Rule code-perplexity-base: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "ppl = 2 ** F.cross_entropy(logits, target)",
    "def perplexity(p):\n    h = -np.mean(np.log2(p))\n    return np.exp(h)",
]
LEAVES = [
    "ppl = torch.exp(F.cross_entropy(logits, target))",
    "ppl = 2 ** (-np.mean(np.log2(p)))",
    "ppl = 2 ** (loss / np.log(2))",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT711" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT711" not in in_code(text)
