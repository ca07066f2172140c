"""Laws by name that sentences give to variables, and sentences that give none."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.drawn_from import drawn
from tests.verify.answers import POSITIVE, words

TOLD = [
    ("Let $X$ be drawn from $q$.", "drawn X", "q"),
    (r"Sample $x$ from the model $q_\theta$.", "drawn x", "q_theta"),
    ("A token $X$ with distribution $p(x)$ is seen.", "drawn X", "p"),
    ("Here $X$ follows $q$.", "drawn X", "q"),
    ("Let $X$ have law $Q$.", "drawn X", "Q"),
    (r"The tokens $x_i$ are sampled i.i.d. from $p_{data}$.", "drawn x", "p_data"),
    (r"\(X\) is distributed according to \(p_X\).", "drawn X", "p"),
    ("Let p be the distribution of X.", "drawn X", "p"),
    ("the distribution $P$ of $X$", "drawn X", "P"),
    ("an outcome $x$ that occurs with probability $p(x)$", "drawn x", "p"),
    ("随机变量 $X$ 服从分布 $p(x)$。", "drawn X", "p"),
    ("확률변수 $X$가 분포 $p(x)$를 따를 때", "drawn X", "p"),
    ("$X$ が分布 $q$ に従うとき", "drawn X", "q"),
]
NOT_TOLD = [
    "Let $p$ be not the law of $X$.",
    "where $q$ is the distribution of the model",
    "$X$ is not drawn from $q$.",
    "the mean $x$ of $p$",
    "Let $q$ be the law of nature.",
    "If $X$ is large, $p$ is small.",
    r"$X$ is drawn from $\mathcal{D}$.",
]


@pytest.mark.parametrize(("sentence", "symbol", "law"), TOLD)
def test_the_law_is_told(sentence: str, symbol: str, law: str) -> None:
    assert [(f.symbol, f.value.word) for f in drawn(sentence)] == [(symbol, law)]


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_no_law_is_told(sentence: str) -> None:
    assert drawn(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Is $X$ drawn from $q$?",
        "We do not assume that $q$ is the distribution of $X$.",
        "Let $q$ be our estimate of the distribution of $X$.",
        "Let $q$ be the wrong distribution of $X$.",
        "Someone believes that $q$ is the distribution of $X$.",
        "$X$ has distribution $q$ or another.",
        "$X$가 분포 $q$를 따르지 않는다.",
        "$q$는 $X$의 분포가 아니다.",
    ],
)
def test_a_law_that_is_denied_asked_or_a_model_is_not_told(sentence: str) -> None:
    assert drawn(sentence) == ()


def test_what_is_drawn_anew_is_no_longer_of_the_law_before() -> None:
    rows = r"Then $\mathbb{E}[X^2] = 1$ and $h(X) = \frac12 \log(2 \pi e)$."
    laws = ("r", "q", r"\mathcal{D}", r"\mathcal{N}(0, 1)")
    text = "\n\n".join(rf"Now let $X \sim {law}$ be any. {rows}" for law in (r"\mathcal{N}(0, 1)", *laws))
    found = [w in POSITIVE for w in words(text)]
    assert found == [False, True, True, *[False] * 9, False, True, True]
