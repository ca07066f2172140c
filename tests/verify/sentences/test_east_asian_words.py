"""Chinese, Japanese and Korean conditions word by word."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.east_asian_words import may_tie


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"若信道输入端 $X$ 与输出端 $Y$ 完全统计独立，则 $I(X;Y) = 0$。", "proved"),
        (r"若 $X$ 与 $Y$ 统计独立，则 $H(X|Y) = H(X)$。", "proved"),
        (r"入力 $X$ と出力 $Y$ が独立ならば $I(X;Y) = 0$ である。", "proved"),
        (r"若 $X$ 与 $Y$ 不统计独立，则 $I(X;Y) = 0$。", "undecided"),
        (r"如果信源 $X$ 和信宿 $Y$ 不完全独立，则 $H(X|Y) = H(X)$。", "undecided"),
    ],
)
def test_nouns_before_letters_and_kinds_of_independence(text: str, word: str) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == [word]


@pytest.mark.parametrize(
    "text",
    [
        "두 변수가 완전히 종속적이면 $I(X;Y) = H(X)$.",
        "若信道 **关于输入对称** 则：$H(Y|X) = H(Y)$",
        "如果二者完全相关，则 $I(X;Y) = H(X)$。",
        "無雑音のとき $I(X;Y) = H(X)$ である。",
    ],
)
def test_a_condition_without_letters_may_tie_what_it_is_said_of(text: str) -> None:
    assert may_tie(text)
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == ["undecided"]


@pytest.mark.parametrize("text", ["모델을 학습할 때 $I(X;Y) = H(X)$.", "训练模型时，$I(X;Y) = H(X)$。"])
def test_one_that_says_nothing_of_them_does_not(text: str) -> None:
    assert not may_tie(text)
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == ["refuted"]
