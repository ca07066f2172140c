"""P(X = x_i) = p_i names masses: it is no claim that values refute, where the indices agree."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

NAMED = [
    r"The law of $X$ is $$P(X = x_i) = p_i, i = 1, 2, \cdots, n$$",
    r"随机变量 $X$ 的分布为 $$P(X=x_i)=p_i,\quad i=1,2,\dots,n$$",
    r"$$H(S) = -\sum_k p_k \log_2 p_k$$ where $p_k = p(s_k)$ is the probability of the symbol $s_k$.",
    r"두 변수의 결합 분포는 $$P(X=x_i, Y=y_j) = p_{ij}$$ 이다.",
]
OTHERS = [
    r"The law of $X$ is $$P(X = x_i) = -p_i$$",
    r"$$H(X,Y) = -\sum_{i,j} p_{ij} \log p_{ij}$$ with $$P(X=x_i, Y=y_j) = p_{ji}$$",
    r"$$H(S) = -\sum_k p_k \log_2 p_k$$ where $p_k = p(s_k)^2$.",
]


@pytest.mark.parametrize("text", NAMED)
def test_names_of_masses_are_definitions(text: str) -> None:
    assert set(words(text)) == {"definition"}


@pytest.mark.parametrize("text", OTHERS)
def test_with_other_indices_or_a_sign_they_are_none(text: str) -> None:
    assert words(text)[-1] != "definition"
