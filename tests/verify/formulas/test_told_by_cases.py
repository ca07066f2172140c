"""A variable told case by case is data; a quantity by cases is none."""

from __future__ import annotations

from tests.verify.answers import words


def test_variables_by_cases() -> None:
    for text, found in (
        (r"Let $E = \begin{cases} 1 & \text{if } \hat{X} \ne X \\ 0 & \text{if } \hat{X} = X \end{cases}$.", "data"),
        (r"Let $B = \begin{cases} 1 & \text{with probability } r \\ 0 & \text{with probability } 1-r \end{cases}$.", "data"),
        (r"The reward is $r_t = \begin{cases} 0 & t < T \\ r(x, y) & t = T \end{cases}$.", "data"),
        (r"Now $H(X) = \begin{cases} 1 & \text{if } x = 1 \\ 0 & \text{else} \end{cases}$.", "not-understood"),
    ):
        assert words(text) == [found], text
