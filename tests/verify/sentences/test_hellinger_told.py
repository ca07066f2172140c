r"""A chapter that defines H^2 without the factor 1/2 is not taken to mean the other one where that would make a formula true."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.hellinger_told import told_hellinger

WITHOUT = "Let $H^2(p,q) = \\sum_x (\\sqrt{p(x)} - \\sqrt{q(x)})^2$."
HALVED = "Let $H^2(p,q) = \\frac12 \\sum_x (\\sqrt{p(x)} - \\sqrt{q(x)})^2$."


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    ("told", "claim", "word"),
    [
        (WITHOUT, "H^2(p,q) = 2 - 2\\sum_x \\sqrt{p(x) q(x)}", "proved"),
        (WITHOUT, "H^2(p,q) = 1 - \\sum_x \\sqrt{p(x) q(x)}", "undecided"),
        (WITHOUT, "H^2(p,q) = 1 + \\sum_x \\sqrt{p(x) q(x)}", "refuted"),
        (HALVED, "H^2(p,q) = 1 - \\sum_x \\sqrt{p(x) q(x)}", "proved"),
        (HALVED, "H^2(p,q) = 2 - 2\\sum_x \\sqrt{p(x) q(x)}", "undecided"),
    ],
)
def test_what_follows_is_about_the_one_that_was_defined(told: str, claim: str, word: str) -> None:
    assert last(f"{told} Then ${claim}$.") == word


def test_the_definition_itself_is_as_open_as_before() -> None:
    assert [last(WITHOUT), last(HALVED)] == ["undecided", "proved"]


def test_a_text_with_both_tells_neither() -> None:
    assert len(told_hellinger(WITHOUT)) == 1 and told_hellinger(WITHOUT + HALVED) == () == told_hellinger(
        "$H^2(p,q) = \\sum_x (p(x) - q(x))^2$"
    )
