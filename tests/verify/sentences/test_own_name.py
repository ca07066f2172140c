"""A quantity that is named before its letter, "the information gain $g(D, A)$ is ...", is measured by that name."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"The cross-entropy $F$ is defined as $$F = -\sum_x p(x) \log q(x)$$", "definition"),
        (r"The cross-entropy $F$ is defined as $$F = \sum_x p(x) \log q(x)$$", "refuted"),
        (r"상태 $x_i$ 의 정보량 $h(x)$는 $$h(x_i) = -\log_2 p(x_i)$$", "definition"),
        (r"상태 $x_i$ 의 정보량 $h(x)$는 $$h(x_i) = \log_2 p(x_i)$$", "refuted"),
        (r"事件的信息量 $f(x)$ 定义为 $$f(x) = \log \frac{1}{P(x)}$$", "definition"),
        (r"事件的信息量 $f(x)$ 定义为 $$f(x) = \log P(x)$$", "refuted"),
        (r"The information attached to $s_i$ is formally defined as $$i(s_i) = -\log_2 p(s_i)$$", "definition"),
        (r"The information attached to $s_i$ is formally defined as $$i(s_i) = \log_2 p(s_i)$$", "refuted"),
        (r"The information carried by a message is $$i(s) = \log_2 p(s)$$", "refuted"),
    ],
)
def test_the_formula_is_measured_by_the_name_of_its_left_side(text: str, word: str) -> None:
    assert words(text)[-1] == word


def test_the_name_of_another_letter_is_not_its_own() -> None:
    assert words(r"The cross-entropy $G$ and the other loss are $$F = \sum_x p(x) \log q(x)$$")[-1] == "definition"
