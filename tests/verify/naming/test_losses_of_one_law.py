r"""What words call a loss is no loss where it has one law twice, or no logarithm."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"The distillation loss is $\mathcal{L}_{KD} = -\sum_v p_T(v) \log p_S(v)$.", "definition"),
        (r"The distillation loss is $\mathcal{L}_{KD} = -\sum_v p_S(v) \log p_S(v)$.", "undecided"),
        (r"The distillation loss is $\mathcal{L}_{KD} = -\sum_v p_T(v) p_S(v)$.", "undecided"),
        (r"序列级蒸馏损失：$\mathcal{L}_{seq} = -\sum_t \sum_v p_S(v|x_{<t}) \log p_S(v|x_{<t})$。", "undecided"),
        (r"The entropy bonus in the loss is $\mathcal{L}_{H} = -\sum_v p_S(v) \log p_S(v)$.", "definition"),
    ],
)
def test_called_a_loss(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[0].verdict.word == word


def test_a_product_with_itself_introduces_nothing() -> None:
    claims = verify_document(parse_chapter(r"We get $J = \hat{y}_0(1-\hat{y}_0) = 0.3247$.", "markdown")).claims
    assert [c.verdict.word for c in claims] == ["definition", "data"]
