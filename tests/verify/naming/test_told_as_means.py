"""A loss that is called a mean is one, divided by the number of its terms; a label has no logarithm."""

from __future__ import annotations

import pytest

from tests.verify.answers import POSITIVE, words

#: A frame, its formula and a false twin.
TWINS = [
    (r"The mean loss over $N$ tokens is $L = {}$.", r"-\frac1N\log\prod_{i=1}^N p(w_i|w_{<i})", r"-\frac1N\log\sum_{i=1}^N p(w_i|w_{<i})"),
    (r"The mean loss over $N$ tokens is $L = {}$.", r"-\frac1N\sum_{i=1}^N\log p(w_i|w_{<i})", r"-\frac{1}{N-1}\sum_{i=1}^N\log p(w_i|w_{<i})"),
    (r"With a confidence penalty the loss is $L = {}$.", r"\mathrm{CE}(y,p) - \beta H(p)", r"\mathrm{CE}(y,p) + \beta H(p)"),
    (r"The loss at a temperature is $L = {}$.", r"-\log\frac{e^{z_y/T}}{\sum_j e^{z_j/T}}", r"-\log\frac{e^{z_y/T}}{\sum_j e^{z_j}}"),
    (r"With predictions $P$ and one-hot labels $Y$, $L = {}$.", r"-\frac1n\sum_{i,k} Y_{ik}\log P_{ik}", r"-\frac1n\sum_{i,k} P_{ik}\log Y_{ik}"),
    (r"The log-likelihood of the text is $\ell = {}$.", r"\sum_{t=1}^T\log p(x_t|x_{<t})", r"-\sum_{t=1}^T\log p(x_t|x_{<t})"),
    (r"The total log-likelihood of the text is $\ell = {}$.", r"\sum_{t=1}^T\log p(x_t|x_{<t})", r"\frac1T\sum_{t=1}^T\log p(x_t|x_{<t})"),
    (r"Let $\mathcal{L}$ be the average loss, $\mathcal{L} = {}$.", r"-\frac1N\sum_{n=1}^N\log p(y_n|x_n)", r"-N\sum_{n=1}^N\log p(y_n|x_n)"),
    (r"The mean loss per token is $\mathcal{L} = {}$.", r"-\frac1T\sum_{t=1}^T\log p(x_t|x_{<t})", r"-\sum_{t=1}^T\log p(x_t|x_{<t})"),
    (r"The batch loss is $\mathcal{L} = {}$.", r"-\frac1B\sum_{i=1}^B\sum_{k=1}^K y_{ik}\log\hat{y}_{ik}", r"-\frac1K\sum_{i=1}^B\sum_{k=1}^K y_{ik}\log\hat{y}_{ik}"),
    (r"The batch loss is $\mathcal{L} = {}$.", r"-\sum_{i=1}^B\sum_{k=1}^K y_{ik}\log\hat{y}_{ik}", r"-\sum_{i=1}^B\sum_{k=1}^K \hat{y}_{ik}\log y_{ik}"),
    (r"The mean loss over what the mask keeps is $\mathcal{L} = {}$.", r"-\frac{\sum_t m_t\log p(x_t|x_{<t})}{\sum_t m_t}", r"-\frac{\sum_t (1 - m_t)\log p(x_t|x_{<t})}{\sum_t m_t}"),
    (r"The mean loss over what the mask keeps is $\mathcal{L} = {}$.", r"-\frac{\sum_t m_t\log p(x_t|x_{<t})}{\sum_t m_t}", r"-\frac{\sum_{t=1}^T m_t\log p(x_t|x_{<t})}{T}"),
]  # fmt: skip


@pytest.mark.parametrize(("frame", "right", "wrong"), TWINS)
def test_defined_by_the_formula_and_not_by_the_twin(frame: str, right: str, wrong: str) -> None:
    assert words(frame.replace("{}", right)) == ["definition"]
    assert not set(words(frame.replace("{}", wrong))) & POSITIVE


def test_a_total_is_no_mean() -> None:
    assert words(r"The total loss, from which the mean follows, is $L = -\sum_{i=1}^N\log q(y_i)$.") == ["definition"]
