r"""What a sentence calls the tangent is that of a function which the text defines, at the place that it names."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"Let $\phi(x) = -\log x$. Its tangent at $x = 1$ is $y = 1 - x$.", "proved"),
        (r"Let $\phi(x) = -\log x$. Its tangent at $x = 1$ is $y = 1 + x$.", "undecided"),
        (r"Let $\phi(x) = -\log x$. Its tangent at $x = 2$ is $y = 1 - x$.", "undecided"),
        (r"设 $\phi(x) = -\log x$，它在 $x = 1$ 处的切线为 $y = 1 - x$。", "proved"),
        (r"설정 $f(x) = x \log x$. $x = 1$에서의 접선은 $y = x - 1$.", "proved"),
        (r"설정 $f(x) = x \log x$. $x = 1$에서의 접선은 $y = x$.", "undecided"),
        (r"Let $\phi(x) = -\log x$. At $x = 1$ we write $y = 1 + x$.", "definition"),
    ],
)
def test_the_line(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word
