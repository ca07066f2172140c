"""A number or a sum that words name is what they name, or wrong; where they tell no order, either is; what they compare is left alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

P = "Let $p = (0.5, 0.25, 0.25)$. "
PQ = "Let $p = (0.5, 0.5)$ and $q = (0.75, 0.25)$. "
CHAPTERS = [
    (P + "The entropy of $p$ is $1.5$ bits. The entropy of $p$ is $1$ bit.", "confirmed refuted"),
    (P + r"The entropy of $p$ is $0.5\cdot 1 + 0.25\cdot 2 + 0.25\cdot 2 = 1.5$ bits.", "confirmed"),
    (P + r"The entropy of $p$ is $0.5\cdot 1 + 0.25\cdot 1 + 0.25\cdot 1 = 1$ bit.", "refuted"),
    (r"The entropy of $p = (0.5, 0.25, 0.25)$ is $0.5\cdot\log_2 2 + 0.25\cdot\log_2 2 + 0.25\cdot\log_2 2 = 1$ bit.", "refuted"),
    (P + "The entropy of $q$ is $1$ bit. The entropy of $p$ is at most $1$ bit. The entropy of $p$ is $1$ bit less than $2.5$ bits.", ""),
    (P + "The entropy of $p$ is not $1$ bit. If the entropy of $p$ is $1$ bit, the code is bad. The entropy of $p$ is $94.6$ percent.", ""),
    (PQ + "The KL divergence between $q$ and $p$ is $0.208$ bits. The cross-entropy of $p$ and $q$ is $1.208$ bits.", "confirmed"),
    (PQ + "The KL divergence between $p$ and $q$ is $0.5$ bits.", "refuted"),
]


@pytest.mark.parametrize(("text", "words"), CHAPTERS)
def test_named_numbers(text: str, words: str) -> None:
    found = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert [w for w in found if w != "data"] == words.split()
