"""Chinese, Japanese and Korean conditions word by word."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


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
