"""Behind an inequality the chain goes on with its right side: numbers there are not compared with the left one."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (r"Let $P_e = 0.3$. Then $P_e \ge (1.908 - \log 2)/\log 999 \approx 0.176$.", ["confirmed", "confirmed"]),
        (r"Let $P_e = 0.3$. Then $P_e \ge (1.908 - \log 2)/\log 999 \approx 0.186$.", ["confirmed", "refuted"]),
        (r"$0.3 \le \log 2 \approx 0.693$.", ["confirmed", "confirmed"]),
        (r"$0.3 \le \log 2 \approx 0.694$.", ["confirmed", "rounding-slip"]),
        (r"$1 > \ln 2 = 0.70$.", ["confirmed", "rounding-slip"]),
    ],
)
def test_what_follows_an_inequality_is_compared_with_its_right_side(text: str, words: list[str]) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (r"By convention $0 \log \frac{0}{q} = 0$ and $p \log \frac{p}{0} = \infty$.", ["proved", "definition"]),
        (r"By convention $0 \log \frac{0}{q} = 0$ and $p \log \frac{p}{0} = 0$.", ["proved", "refuted"]),
        (r"By convention $0 \log \frac{0}{q} = 0$ and $-\log 0 = 0$.", ["proved", "refuted"]),
    ],
)
def test_what_is_infinite_but_at_zero_is_a_convention_and_not_refuted(text: str, words: list[str]) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"] == words
