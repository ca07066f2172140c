"""P and M = (P + Q)/2 of H(P) and H(M) are laws where the text gives them their masses, or as a mixture of laws."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

LAWS = r"Let $P = (0.5, 0.5)$ and $Q = (1, 0)$. "
MIXED = r"Let $M = \frac12 (P + Q)$. "
CHAPTERS = [
    (LAWS + r"Then $H(P) = 1$ bit, $H(P) < 1$ bit and $H(Q) = 1$ bit.", "data data confirmed refuted refuted"),
    (
        MIXED + r"Then $\mathrm{JSD}(P \| Q) = H(M) - \frac12 H(P) - \frac12 H(Q)$ and $H(M) \ge \frac12 H(P) + \frac12 H(Q)$.",
        "definition proved proved",
    ),
    (
        MIXED + r"Then $\mathrm{JSD}(P \| Q) = H(M) + \frac12 H(P) - \frac12 H(Q)$ and $H(M) \le \frac12 H(P) + \frac12 H(Q)$.",
        "definition refuted refuted",
    ),
    (LAWS + MIXED + r"Then $M = (0.75, 0.25)$ and $H(M) \approx 0.811$ bits.", "data data definition confirmed confirmed"),
    (LAWS + MIXED + r"Then $M = (0.65, 0.35)$ and $H(M) \approx 0.881$ bits.", "data data definition refuted refuted"),
    (r"$H(P) = 1$ bit.", "undecided"),
]


@pytest.mark.parametrize(("text", "words"), CHAPTERS)
def test_capitals(text: str, words: str) -> None:
    found = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert found == words.split()
