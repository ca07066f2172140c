"""Rule softmax-over-the-batch: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LOSS = "loss = -lp[torch.arange(len(y)), y].mean()"
FINDS = [
    f"lp = torch.log_softmax(z, dim=0)\n{LOSS}",
    f"lp = F.log_softmax(z, 0)\n{LOSS}",
    "p = scipy.special.softmax(z, axis=0)\nloss = -np.log(p[range(n), y]).mean()",
]
LEAVES = [
    f"lp = torch.log_softmax(z, dim=1)\n{LOSS}",
    f"lp = torch.log_softmax(z, dim=-1)\n{LOSS}",
    f"lp = torch.log_softmax(z, dim=0)\nlp = lp.T\n{LOSS}",
    "lp = torch.log_softmax(z, dim=0)\nloss = -lp[y, torch.arange(len(y))].mean()",
    "lp = torch.log_softmax(z, dim=0)\nloss = -lp[y]",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT726" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT726" not in in_code(text)
