"""Traditional Chinese is read with the words of simplified Chinese; Japanese, which shares signs, is left alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.syntax.languages.traditional import is_traditional, simplified
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"][-1]


def test_a_text_keeps_its_length() -> None:
    text = "若且唯若兩個隨機變數獨立時，其互資訊為零"
    assert simplified(text) == "当且仅当两个随机变量独立时，其互信息为零"
    assert len(simplified(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("當隨機變數獨立時", True),
        ("确率与条件独立", False),
        ("確率変数が独立な時、条件付き", False),
        ("독립일 때 (獨立)", False),
        ("機械学習", False),
    ],
)
def test_only_traditional_chinese_is_taken_for_it(text: str, told: bool) -> None:
    assert is_traditional(text) is told


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"若$X$與$Y$獨立，則 $H(X,Y) = H(X) + H(Y)$。", "proved"),
        (r"若$X$與$Y$獨立，則 $I(X;Y) = H(X)$。", "refuted"),
        (r"當$p = q$時，$D(p\|q) = 0$。", "proved"),
        (r"其中，熵的單位為位元：這裡 $H(X) = -\sum_x p(x) \log_2 p(x) = 1$ 位元，其中 $p = (1/2, 1/2)$。", "confirmed"),
        (r"資訊增益定義為 $G = H(Y) - H(Y|X)$，這是互資訊。", "definition"),
    ],
)
def test_conditions_and_units_are_understood(text: str, word: str) -> None:
    assert last(text) == word
