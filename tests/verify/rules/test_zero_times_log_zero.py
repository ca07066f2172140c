"""Rule zero-times-log-zero: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "p = np.array([0.5, 0.5, 0.0]); h = -np.sum(p * np.log2(p))",
    "p = torch.tensor([0.5, 0.5, 0.0])\nh = -(p * p.log()).sum()",
    "def entropy(p):\n    return -np.sum(p * np.log2(p))\nh = entropy(np.array([1.0, 0.0]))",
]
LEAVES = [
    "p = np.array([0.5, 0.5]); h = -np.sum(p * np.log2(p))",
    "p = np.array([0.5, 0.5, 0.0]); h = -np.nansum(p * np.log2(p))",
    "p = np.array([0.5, 0.5, 0.0])\nh = np.where(p > 0, -p * np.log2(p), 0).sum()",
    "p = np.array([0.5, 0.5, 0.0])\np = p[p > 0]\nh = -np.sum(p * np.log2(p))",
    "p = np.array([0.5, 0.5, 0.0])\nh = special.entr(p).sum()",
    "p = np.array([0.5, 0.5, 0.0])\np = p + 1e-12\nh = -np.sum(p * np.log(p))",
    "p = np.array([0.5, 0.5, 0.0])\nh = -sum(x * np.log(x) for x in p if x > 0)",
    "p = np.array([0.5, 0.5, 0.0])\nh = -np.sum(p * np.log(p))  # nan!",
    "def entropy(p):\n    p = p[p > 0]\n    return -np.sum(p * np.log2(p))\nh = entropy(np.array([1.0, 0.0]))",
    "q = np.array([0.5, 0.5, 0.0])\nh = -np.sum(p * np.log(q))",
    "p = np.array([0.5, 0.5, 0.0])\np = np.clip(p, 1e-9, 1)\nh = -np.sum(p * np.log(p))",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT719" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT719" not in in_code(text)
