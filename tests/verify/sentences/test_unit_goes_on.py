"""A unit with which a sentence began is that of the next ones in its paragraph, where what they say is true in it alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

HEAD = "Logarithms are natural. Let $p = (0.5, 0.25, 0.25)$. In bits, the entropy is $H(p) = 1.5$."

CASES = [
    (r" With $q = (0.25, 0.25, 0.5)$ the cross-entropy is $H(p, q) = 1.75$.", "confirmed"),
    (r" With $q = (0.25, 0.25, 0.5)$ the cross-entropy is $H(p, q) = 1.213$.", "confirmed"),
    (r" With $q = (0.25, 0.25, 0.5)$ the cross-entropy is $H(p, q) = 1.85$.", "refuted"),
    (r" Back in nats, take $q = (0.25, 0.25, 0.5)$. The cross-entropy is $H(p, q) = 1.75$.", "convention-mismatch"),
    ("\n\n" + r"With $q = (0.25, 0.25, 0.5)$ the cross-entropy is $H(p, q) = 1.75$.", "undecided"),
    (r" A coin has $-\log 0.5 = 1$.", "undecided"),
    ("\n\n" + r"## Next" + "\n\n" + r"With $p = (0.5, 0.5)$ we have $H(p) = 1$.", "refuted"),
]


@pytest.mark.parametrize(("goes_on", "word"), CASES)
def test_the_unit_goes_on_in_the_paragraph(goes_on: str, word: str) -> None:
    claims = verify_document(parse_chapter(HEAD + goes_on)).claims
    assert claims[-1].verdict.word == word


def test_a_number_in_another_unit_than_the_sentences_before_is_not_confirmed() -> None:
    told = "Let $p = (0.4, 0.6)$. In bits, $H(p) = 0.971$. "
    chapters = {"Hence $H(p) = 0.673$.": "undecided", "In nats, $H(p) = 0.673$.": "confirmed", "Hence $2 H(p) = 1.942$.": "confirmed"}
    for text, word in chapters.items():
        assert verify_document(parse_chapter(told + text, "markdown")).claims[-1].verdict.word == word, text


def test_a_number_in_the_unit_of_a_heading_is_left_open_and_not_confirmed() -> None:
    text = (
        "# Entropy in bits\n\nLet $p = (0.25, 0.75)$. We find $H(p) = 0.811$.\n\n## Coins\n\nFor $p = (0.1, 0.9)$ it is $H(p) = 0.469$.\n\n"
        "# Entropy in nats\n\nLet $p = (0.25, 0.75)$. We find $H(p) = 0.562$. We find $H(p) = 0.811$.\n\n# From nats to bits\n\nLet $p = (0.25, 0.75)$. Then $H(p) = 0.562$."
    )
    words = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]
    assert words == [*["undecided"] * 2, "confirmed", "convention-mismatch", "confirmed"]
    wrong = "# Surprisal in bits\n\nLet $p = (0.25, 0.75)$. We find $H(p) = 0.562$. We find $H(p) = 0.9$."
    assert [c.verdict.word for c in verify_document(parse_chapter(wrong, "markdown")).claims[1:]] == ["undecided", "refuted"]
