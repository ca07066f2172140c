"""Rule kl-div-direction: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    'loss = F.kl_div(p.log(), q, reduction="sum")  # KL(p || q)',
    '# KL(p || q)\nloss = F.kl_div(F.log_softmax(p_logits, -1), q_probs, reduction="sum")',
]
LEAVES = [
    'loss = F.kl_div(q.log(), p, reduction="sum")  # KL(p || q)',
    'loss = F.kl_div(p.log(), q, reduction="sum")  # KL(q || p)',
    'loss = F.kl_div(a.log(), b, reduction="sum")  # KL(p || q)',
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT703" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT703" not in in_code(text)
