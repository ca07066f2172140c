r"""y_w \succ y_l orders answers and claims nothing."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.told_preferences import is_told_preference


@pytest.mark.parametrize(
    "tex",
    [
        r"y_w \succ y_l",
        r"y_w \succ y_l \mid x",
        r"y_1 \succ y_2 \succ \dots \succ y_K",
        r"y_l \prec y_w",
        r"y_{w}^{(i)} \succeq y_l",
        "A ≻ B",
    ],
)
def test_answers_in_order(tex: str) -> None:
    assert is_told_preference(tex)
    assert [c.verdict.word for c in verify_document(parse_chapter(f"It is given that ${tex}$.", "markdown")).claims] == []


@pytest.mark.parametrize("tex", [r"P(y_w \succ y_l) = \sigma(a)", r"y_w \succ y_l = 1", "y_w > y_l", r"p \log q \succ y", "y_w"])
def test_what_is_more_is_read(tex: str) -> None:
    assert not is_told_preference(tex)
