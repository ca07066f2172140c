"""Rule kl-div-without-log: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    'F.kl_div(F.softmax(x, -1), p, reduction="batchmean")',
    'loss = nn.KLDivLoss(reduction="sum")\nq = torch.softmax(x, -1)\nloss(q, p)',
]
LEAVES = [
    'F.kl_div(F.log_softmax(x, -1), p, reduction="batchmean")',
    'F.kl_div(q.log(), p, reduction="sum")',
    "kl_div(p, q)",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT701" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT701" not in in_code(text)
