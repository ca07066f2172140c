"""A name in doubt measures nothing that follows; one that was defined rightly does."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"Let $g(t) = t^2$. Then $g(2) = 4$.", "confirmed"),
        (r"Let $h(t) = -t\log t$. Then $h(\frac12) = \log 2$.", "undecided"),
        (r"Let $h(t) = -t\log t$. Then $h(t) = h(1-t)$.", "undecided"),
        (r"Let $H(t) = t^2$. Then $H(\frac12) = \log 2$.", "undecided"),
        (r"Let $h(t) = -t\log t - (1-t)\log(1-t)$. Then $h(\frac12) = \log 2$.", "confirmed"),
        (r"Let $h(t) = -t\log t$. Then $H(p) \ge 0$.", "proved"),
    ],
)
def test_what_is_measured(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word


LENGTHS = r"The best lengths are $l_i = -\log p(s_i)$."


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"The lengths are again $l_i = -\log p(s_i)$.", "proved"),
        (r"The lengths are again $l_i = \log p(s_i)$.", "refuted"),
        (r"The mean is $\sum_i p(s_i) l_i = -\sum_i p(s_i) \log q(s_i)$.", "refuted"),
        (
            r"We use a code for another source: $l_i = -\log q(s_i)$. The mean is $\sum_i p(s_i) l_i = -\sum_i p(s_i) \log q(s_i)$.",
            "undecided",
        ),
    ],
)
def test_lengths_told_anew_are_not_measured_by_the_first_ones(text: str, word: str) -> None:
    assert verify_document(parse_chapter(f"{LENGTHS} {text}", "markdown")).claims[-1].verdict.word == word
