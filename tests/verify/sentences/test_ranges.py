"""The interval that a sentence names holds for the argument of its function."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.ranges import ranges


@pytest.mark.parametrize(
    ("maths", "expected"),
    [
        (("g(t)", r"(0, \infty)"), ("t > 0",)),
        (("g(t) = t^2", "[0, 1]"), ("t >= 0", "t <= 1")),
        (("g(t)", "f(x)", "(0, 1)"), ()),
        (("g(t)", "(0.5, 0.3, 0.2)"), ()),
    ],
)
def test_ranges_of_one_letter(maths: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert ranges(maths) == expected


def test_a_claim_on_an_interval_is_judged_there() -> None:
    text = r"The function $g(t) = 1/t$ is positive on $(0, \infty)$, that is $g(t) > 0$."
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == "proved"


@pytest.mark.parametrize(("text", "word"), [
    (r"$p \in (0, 1/2)$: $H(p) > p$.", "proved"),
    (r"$p \in (0, 1/2)$이면 $H(p) > p$.", "proved"),
    (r"$p \in (0, 1/2)$: $H(p) < p$.", "refuted"),
    (r"$p \in (0, 1)$: $H(p) > p$.", "refuted"),
    (r"$q \in (0, 1/2)$: $H(p) > p$.", "refuted"),
])  # fmt: skip
def test_a_membership_in_front_holds_for_what_is_behind_it(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word


def test_its_false_twin_is_not_proved() -> None:
    text = r"The function $g(t) = 1/t$ is negative on $(0, \infty)$, that is $g(t) < 0$."
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word in ("refuted", "undecided")


@pytest.mark.parametrize(
    "text, expected",
    [
        (r"On $(0,1)$, $-x\log x>0$.", "undecided"),
        (r"Over $[0,1]$ we have $x^2\le x$.", "undecided"),
        (r"We have $x^2\le x$.", "refuted"),
    ],
)
def test_an_interval_without_a_letter_narrows(text: str, expected: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == expected
