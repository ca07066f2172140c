"""Hypotheses that stand in the middle of a sentence hold for what it says from there on."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.hypotheses import hypotheses

SOFTMAX = r"Let $p_i = e^{z_i}/\sum_j e^{z_j}$. "


def test_a_one_hot_target_in_mid_sentence_is_a_condition() -> None:
    loss = r"The loss $L = -\sum_i y_i \log p_i$ with one-hot $y$ has $\partial L/\partial z_i = p_i - y_i$."
    assert _words(SOFTMAX + loss)[-1] == "proved"
    assert _words(SOFTMAX + loss.replace("p_i - y_i", "y_i - p_i"))[-1] == "undecided"
    assert _words(SOFTMAX + loss.replace("with one-hot $y$ ", ""))[-1] == "undecided"


def _words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


def test_an_equation_behind_independent_variables_is_no_third_of_them() -> None:
    said = r"Let $X \sim \mathcal{N}(0, P)$ and $Z \sim \mathcal{N}(0, N)$ be independent, and $Y = X + Z$"
    assert hypotheses(said) == (r"X \perp Z",)
    assert r"X \perp Z" not in hypotheses(said.replace("Y = X + Z", "Y"))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Assume `X -> Y -> Z`. Then $I(X;Z) \\le I(X;Y)$.", "proved"),
        ("For `X = Y` we have $I(X;Y) = H(X)$.", "undecided"),
        ("With `T = 1`, $\\mathrm{softmax}(z/T) = \\mathrm{softmax}(z)$.", "undecided"),
        ("With `loss = f(x)` in code, $I(X;Z) \\le I(X;Y)$.", "refuted"),
        ("The variable `X` is printed. Then $I(X;Z) \\le I(X;Y)$.", "refuted"),
    ],
)
def test_a_condition_in_a_code_span(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word


FUNCTIONS = [
    r"若 $X$ 是 $Y$ 的函数，则 $H(X|Y)=0$，$H(XY)=H(Y)$。",
    r"若 $X$ 是 $Y$ 的某种**确定性映射**，则 $I(X;Y)=H(X)$。",
    r"如果 $X$ 完全确定 $Y$，则 $H(Y|X) = 0$。",
    r"$X$가 $Y$를 완전히 결정하면 $H(Y|X) = 0$이다.",
    r"$Y$는 $X$의 함수이므로 $H(Y|X) = 0$ 이다.",
    r"$Y$ は $X$ の関数なので $H(Y|X) = 0$ である。",
    r"If $X, Y$ are conditionally independent over $Z$, then $H(X,Y,Z) = H(X,Z) + H(Y,Z) - H(Z)$.",
]
NO_FUNCTIONS = [
    r"若 $X$ 不是 $Y$ 的函数，则 $H(X|Y)=0$。",
    r"如果 $X$ 不能完全确定 $Y$，则 $H(Y|X) = 0$。",
    r"若 $X$ 是 $Y$ 的函数，则 $H(Y|X)=0$。",
    r"$X$가 $Y$를 결정하지 않으면 $H(Y|X) = 0$이다.",
    r"$Y$는 $X$의 함수가 아니므로 $H(Y|X) = 0$ 이다.",
    r"$Y$ は $X$ の関数ではないので $H(Y|X) = 0$ である。",
    r"当且仅当 $Y$ 是 $X$ 的函数时，$H(Y) \le H(X)$。",
    r"If $X, Y$ are independent over $Z$, then $H(X,Y,Z) = H(X,Z) + H(Y,Z) - H(Z)$.",
]


def test_functions_and_conditions_told_in_other_words() -> None:
    from tests.verify.answers import words

    for text in FUNCTIONS:
        assert set(words(text)) == {"proved"}, text
    for text in NO_FUNCTIONS:
        assert not {"proved", "refuted"} & set(words(text)), text
