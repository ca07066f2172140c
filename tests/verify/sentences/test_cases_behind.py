"""Words right behind a formula that tell a case keep it from being refuted in general; those that tell none do not."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.cases_behind import case_behind

TOLD = [
    "for the tied model",
    "under mild conditions",
    "by construction",
    "after normalisation",
    "without noise",
    "on the diagonal",
    "there",
    "in this toy case",
]
NONE = [
    "for all laws",
    "for example",
    "for any two distributions",
    "without further proof",
    "by definition",
    "for discrete random variables",
    "",
]


def test_words() -> None:
    assert all(case_behind(f" {x}.") for x in TOLD)
    assert not any(case_behind(f" {x}.") for x in NONE)


def test_what_is_said_of_a_case() -> None:
    text = "\n\n".join(rf"We have $D(p \| q) = D(q \| p)$ {x}." for x in (*TOLD, *NONE))
    words = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if "D(" in c.text]
    assert words == ["undecided"] * len(TOLD) + ["refuted"] * len(NONE)
    sign = r"We have $H(p, q) = \sum_x p(x) \log q(x)$ for the tied model."
    assert verify_document(parse_chapter(sign, "markdown")).claims[0].verdict.word == "refuted"
