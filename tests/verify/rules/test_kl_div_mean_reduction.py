"""Rule kl-div-mean-reduction: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "F.kl_div(log_q, p)",
    "nn.KLDivLoss()(log_q, p)",
    'F.kl_div(log_q, p, reduction="mean")',
]
LEAVES = [
    'F.kl_div(log_q, p, reduction="batchmean")',
    'nn.KLDivLoss(reduction="sum")(log_q, p)',
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT702" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT702" not in in_code(text)
