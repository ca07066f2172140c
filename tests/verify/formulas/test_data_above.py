"""Data told above a heading are taken up by a number that is right for them, and by nothing else; those of a section before are over."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

OPENING = "# Codes\n\nLet $p = (1/2, 1/4, 1/8, 1/8)$.\n\n## Entropy\n\n"
CHAPTERS = [
    (
        OPENING
        + r"The entropy is $H(p) = 1.75$ bits, that is $H(p) = 2$ bits. With $q = (0.4, 0.3, 0.2, 0.1)$, $H(p, q) \approx 1.801$ bits.",
        "confirmed refuted data confirmed",
    ),
    (
        OPENING
        + r"The entropy is $H(p) = 1.75$ bits. For the uniform law, $H(p) = 2$ bits. Suppose all masses are equal. Then $H(p) = 2$ bits.",
        "confirmed undecided undecided",
    ),
    (OPENING + r"Of another source $H(p) = 1$ bit and $H(p) = 1.57$ bits.", "undecided undecided"),
    (OPENING + "It is long.\n\n## More\n\nStill $H(p) = 1.75$ bits.\n\n### Deeper\n\nAnd $H(p) = 1.75$ bits.", "confirmed confirmed"),
    ("# Codes\n\n## One\n\nLet $p = (1/2, 1/4, 1/8, 1/8)$.\n\n## Two\n\nHere $H(p) = 1.75$ bits.", "undecided"),
    (OPENING + "Let $p = (1/2, 1/2)$. Then $H(p) = 1.00$ bit and $H(p) = 1.75$ bits.", "confirmed refuted"),
]


@pytest.mark.parametrize(("text", "words"), CHAPTERS)
def test_data_of_an_opening(text: str, words: str) -> None:
    found = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert [w for w in found if w != "data"] == [w for w in words.split() if w != "data"]
