"""The exact value of an earlier line is what a later line of the same quantity rounds; of another quantity it is not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

EXACT = r"""The rainy days have the entropy

$$H(\text{Rain}) = -\frac{2}{3} \log_2\frac{2}{3} - \frac{1}{3} \log_2\frac{1}{3}$$

"""


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"$$H(\text{Rain}) = 0.390 + 0.528 = 0.9183$$", "confirmed"),
        (r"$$H(\text{Rain}) = 0.390 + 0.528 = 0.918$$", "confirmed"),
        (r"$$H(\text{Rain}) = 0.9183$$", "confirmed"),
        (r"$$H(\text{Rain}) = 0.390 + 0.528 = 0.9193$$", "refuted"),
        (r"$$H(\text{Rain}) = 0.390 + 0.538 = 0.9183$$", "refuted"),
        (r"$$H(\text{Rain}) = 0.4 + 0.5 = 0.9183$$", "confirmed"),
        (r"$$H(\text{Sun}) = 0.390 + 0.528 = 0.9183$$", "refuted"),
        (r"$$H(\text{Rain}) = 0.97$$", "undecided"),
    ],
)
def test_a_value_given_exactly_before(text: str, word: str) -> None:
    claims = verify_document(parse_chapter(EXACT + text, "markdown")).claims
    assert claims[-1].verdict.word == word
    (first, *_) = claims
    assert first.verdict.word == "data"
