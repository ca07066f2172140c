r"""p_{ij}, p_i and p_{i|j} are the masses of one joint law where the text shows it; which index is summed counts."""

from __future__ import annotations

import pytest

from tests.verify.answers import POSITIVE, words

TOLD = r"Let $p_{ij} = \Pr(X = x_i, Y = y_j)$. "
HOLDS = [
    r"$H(Y|X) = \sum_i p_i \left(-\sum_j p_{j|i} \log p_{j|i}\right)$.",
    r"$I(X;Y) = \sum_{i=1}^N \sum_{j=1}^M p_{ij}\log\frac{p_{ij}}{p_i p_j}$.",
    r"$p_{i|j} = \frac{p_{ij}}{p_j}$ and $H(X|Y) = -\sum_i \sum_j p_{ij} \log p_{i|j}$.",
    r"$H(X|Y) = E_{XY}[-\log p(X|Y)] = -\sum_i \sum_j p_{ij} \log p_{i|j}$.",
    r"$I(X;Y) = \sum_i\sum_j p_i p_{j|i} \log\frac{p_{j|i}}{\sum_i p_i p_{j|i}}$.",
    TOLD
    + r"When the distribution $p_i$ of $X$ is given, $H(X) + H(Y) - H(X,Y) = -\sum_i p_i \log p_i - \sum_j p_j \log p_j + \sum_i \sum_j p_{ij} \log p_{ij}$.",
    r"$p_{X|Y}(x, y) = \frac{p_{X,Y}(x, y)}{p_Y(y)}$.",
]
WRONG = [
    r"$p_{i|j} = \frac{p_{ij}}{p_i}$.",
    r"$H(Y|X) = \sum_i p_i \left(-\sum_j p_{i|j} \log p_{i|j}\right)$.",
    r"$H(Y|X) = \sum_i p_i \left(\sum_j p_{j|i} \log p_{j|i}\right)$.",
    r"$H(X|Y) = -\sum_i \sum_j p_{ij} \log p_{j|i}$.",
    r"$I(X;Y) = \sum_i\sum_j p_{ij} \log\frac{p_{j|i}}{p_i}$.",
    r"$p_{X|Y}(x, y) = \frac{p_{X,Y}(x, y)}{p_X(x)}$.",
]
OPEN = [
    r"For a chain with transition probabilities $p_{ij}$, $H = -\sum_i p_i \sum_j p_{ij}\log p_{ij}$.",
    r"$H(X,Y) = -\sum_i p_i \sum_j p_{ij}\log p_{ij}$.",
    r"Let $p_{ij} = P(Y = y_j | X = x_i)$. Then $H(X,Y) = -\sum_i \sum_j p_{ij} \log p_{ij} + \sum_i p_i$.",
]


@pytest.mark.parametrize("text", HOLDS)
def test_what_holds(text: str) -> None:
    assert set(words(text)) <= POSITIVE


@pytest.mark.parametrize("text", WRONG)
def test_another_index_is_refuted(text: str) -> None:
    assert words(text)[-1] == "refuted"


@pytest.mark.parametrize("text", OPEN)
def test_what_may_be_no_joint_law(text: str) -> None:
    assert words(text)[-1] not in POSITIVE | {"refuted"}
