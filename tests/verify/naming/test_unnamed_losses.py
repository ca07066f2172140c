"""A loss without a further name is no sum of logarithms of probabilities with a plus."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"The loss is $loss = -\sum_{j=1}^m y_j \log a_j$.", "definition"),
        (r"The loss is $loss = \sum_{j=1}^m y_j \log a_j$.", "convention-mismatch"),
        (r"交叉熵损失为 $L = \sum_j p_j \log(q_j)$。", "refuted"),
        (r"We minimise $l(y, \hat y) = -\sum_{j=1}^q y_j \log \frac{\exp(o_j)}{\sum_{k=1}^q \exp(o_k)}$.", "definition"),
        (r"We minimise $l(y, \hat y) = \sum_{j=1}^q y_j \log \frac{\exp(o_j)}{\sum_{k=1}^q \exp(o_k)}$.", "convention-mismatch"),
        (r"We minimise $l(y, \hat y) = -\sum_{j=1}^q y_j \log \frac{\sum_{k=1}^q \exp(o_k)}{\exp(o_j)}$.", "convention-mismatch"),
        (r"The loss of a token is $\text{Loss} = \log \pi_\theta(y|x)$.", "convention-mismatch"),
        (r"Here $L = \frac{1}{N} \sum_{i=1}^N \log p(x_i)$ for a text of $N$ tokens.", "undecided"),
        (r"The loss with the sign flipped is $L = \frac{1}{N} \sum_{i=1}^N \log p(x_i)$.", "undecided"),
        (r"The loss falls as we maximise $L = \frac{1}{N} \sum_{i=1}^N \log p(x_i)$.", "definition"),
        (r"The log-likelihood is $L = \sum_i \log p(x_i)$.", "definition"),
        (r"Then $\text{loss} = -\log \sigma(\beta d)$, where the reward grows.", "definition"),
        (r"Then $\text{loss} = \log \sigma(\beta d)$, where the reward grows.", "convention-mismatch"),
        (r"Then $\text{loss} = -\log \sigma(s_w - s_l)$.", "definition"),
        (r"Then $\text{loss} = -\log \sigma(s_w + s_l)$.", "refuted"),
        (r"The loss to be minimised is $\ell(\theta) = -E_X\left[\log \frac{h(x^*, c)}{\sum_{x \in X} h(x, c)}\right]$.", "definition"),
        (
            r"The loss to be minimised is $\ell(\theta) = E_X\left[\log \frac{h(x^*, c)}{\sum_{x \in X} h(x, c)}\right]$.",
            "convention-mismatch",
        ),
        (
            r"The loss to be minimised is $\ell(\theta) = -E_X\left[\log \frac{\sum_{x \in X} h(x, c)}{h(x^*, c)}\right]$.",
            "convention-mismatch",
        ),
        (r"The loss is $L = A_t \log \sigma(z)$ with an advantage $A_t$.", "definition"),
    ],
)
def test_a_plus_is_no_loss(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word
