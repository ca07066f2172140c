"""The x of H(x) is X beside masses and alphabets, and a probability elsewhere; what is false of both is refuted."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

VARIABLE = [
    r"$H(x)=-\sum_{i=1}^N p_i\log_2 p_i$",
    r"$H(x)=\sum_{i=1}^N p_i\log_2\left(\frac{1}{p_i}\right)\leq \log_2 N$",
    r"For $M$ values, $H(x) \leq \log(M)$.",
    r"$H(x) \le \log_2 |\mathcal{X}|$",
    r"The binary entropy function obeys $H(x) \le 1$ in bits.",
    r"$H(x) = H(1-x)$",
]
FALSE = [
    r"$H(x)=\sum_{i=1}^N p_i\log_2 p_i$",
    r"For $M$ values, $H(x) \geq \log(M)$.",
    r"The binary entropy function obeys $H(x) \ge 1$ in bits.",
]


@pytest.mark.parametrize("text", VARIABLE)
def test_of_a_variable_or_of_a_coin(text: str) -> None:
    assert set(words(text)) <= {"proved", "definition"}


@pytest.mark.parametrize("text", FALSE)
def test_of_neither(text: str) -> None:
    assert words(text) == ["refuted"]
