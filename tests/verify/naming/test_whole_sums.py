r"""A sum that leaves out an index, or counts one too many, is no definition of what sums over all."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

WHOLE = [
    r"The cross-entropy loss is $L_{CE} = -\sum_{i=1}^N y_i \log \hat y_i$.",
    r"The cross-entropy loss is $L_{CE} = -\sum_{i=0}^{N-1} y_i \log \hat y_i$.",
    r"The perplexity is $PPL = \sqrt[N]{\prod_{i=1}^N \frac{1}{P(w_i|w_{i-1})}}$.",
    r"The entropy is $H(X) = -\sum_{i=1}^n p_i \log p_i$.",
    r"The softmax is $p_i = \frac{e^{z_i}}{\sum_{j=0}^K e^{z_j}}$.",
    r"The InfoNCE loss is $L = -\log \frac{\exp(s(x,y_1)/\tau)}{\exp(s(x,y_1)/\tau) + \sum_{j=2}^N \exp(s(x,y_j)/\tau)}$.",
    r"The cross-entropy is $L = -\frac{1}{N}\sum_{i=1}^N \sum_{c=1}^C y_{ic}\log p_{ic}$.",
    r"The cross-entropy loss is $L_{CE} = -\sum_{i > 0} y_i \log \hat y_i$.",
    r"The entropy is $H(X) = -\sum_{x: p(x) > 0} p(x) \log p(x)$.",
    r"The InfoNCE loss is $L = -\log \frac{\exp(s(x,y_i)/\tau)}{\sum_{j \ne i} \exp(s(x,y_j)/\tau)}$.",
    r"The negative log-likelihood is $L = -\frac{1}{N}\sum_{i=1}^N \log p(y_i | x_i)$.",
]
OTHERWISE = [
    r"The cross-entropy loss is $L_{CE} = -\sum_{i \ne k} y_i \log \hat y_i$.",
    r"The cross-entropy loss is $L_{CE} = -\sum_{i > 1} y_i \log \hat y_i$.",
    r"The cross-entropy loss is $L_{CE} = -\sum_{i=1}^{N/2} y_i \log \hat y_i$.",
    r"The negative log-likelihood is $L = -\frac{1}{N}\sum_{i=1}^M \log p(y_i | x_i)$.",
    r"The negative log-likelihood is $L = -\frac{1}{N-1}\sum_{i=1}^N \log p(y_i | x_i)$.",
    r"The cross-entropy loss is $L_{CE} = -\sum_{i=2}^N y_i \log \hat y_i$.",
    r"The cross-entropy loss is $L_{CE} = -\sum_{i=-1}^N y_i \log \hat y_i$.",
    r"The cross-entropy loss is $L_{CE} = -\sum_{i=1}^{N-1} y_i \log \hat y_i$.",
    r"The perplexity is $PPL = \sqrt[N]{\prod_{i=2}^N \frac{1}{P(w_i|w_{i-1})}}$.",
    r"The perplexity is $PPL = \exp(-\frac{1}{N}\sum_{i=2}^N \log p(w_i|w_{<i}))$.",
    r"The entropy is $H(X) = -\sum_{i=2}^n p_i \log p_i$.",
    r"The softmax is $p_i = \frac{e^{z_i}}{\sum_{j=2}^K e^{z_j}}$.",
    r"The InfoNCE loss is $L = -\log \frac{\exp(s(x,y_1)/\tau)}{\sum_{j=3}^N \exp(s(x,y_j)/\tau)}$.",
    r"The cross-entropy is $L = -\frac{1}{N}\sum_{i=0}^N \sum_{c=1}^C y_{ic}\log p_{ic}$.",
    r"The binary cross-entropy is $L = -\frac{1}{N}\sum_{i=2}^N [y_i \log \hat y_i + (1-y_i)\log(1-\hat y_i)]$.",
    r"The policy gradient is $\nabla_\theta J(\theta) = \mathbb{E}_{\tau}[\sum_{t=2}^T \nabla_\theta \log\pi_\theta(a_t|s_t) A_t]$.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_over_all_it_is_a_definition(text: str) -> None:
    assert words(text)[-1] in POSITIVE


@pytest.mark.parametrize("text", OTHERWISE)
def test_over_others_it_is_neither_blessed_nor_accused(text: str) -> None:
    assert words(text)[-1] not in POSITIVE | NEGATIVE
