"""A new problem has data of its own, and "Then" goes on under what was supposed before it."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.openings import goes_on, opens_a_problem


@pytest.mark.parametrize(
    "words",
    [
        "Problem 2. Let",
        "문제 3 (심화):",
        "例题 1",
        "例2：",
        "問題1",
        "Aufgabe 4",
        "**Example 3**",
        "예제 3.2 ",
        "例 3.1：",
        "Example 3.2 Let",
    ],
)
def test_numbered_problems_begin_anew(words: str) -> None:
    assert opens_a_problem(words)


@pytest.mark.parametrize(
    "words",
    [
        "Example of a code",
        "例えば",
        "This problem 2",
        "例如",
        "문제는 다음과 같다",
        "예제 3.2에서",
        "例3では",
        "Example 2.10 shows",
        "例 3 表明",
    ],
)
def test_other_sentences_go_on_with_the_data(words: str) -> None:
    assert not opens_a_problem(words)


@pytest.mark.parametrize("words", ["Then we have", "그러면 ", "このとき、", "此时", "In this case, ", "Dann gilt"])
def test_words_that_go_on(words: str) -> None:
    assert goes_on(words)


def test_data_of_one_problem_are_not_those_of_the_next() -> None:
    text = "**문제 1**: $p = (0.5, 0.3, 0.2)$.\n\n**문제 2**: $H(p) = \\log n$이 성립할 조건을 보여라.\n\n최대점에서 $H = \\log n$ 달성.\n"
    claims = verify_document(parse_chapter(text, "markdown")).claims
    assert not any(c.verdict.negative for c in claims)


def test_what_was_supposed_does_not_hold_in_sentences_that_do_not_go_on() -> None:
    claims = verify_document(parse_chapter("If $p = q$, then $H(p,q) = H(p)$. We have $D(p\\|q) \\le 0$.", "markdown")).claims
    assert claims[-1].verdict.word == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        r"**Example 3.3** Let $p = (0.5, 0.25, 0.25)$. Then $H(p) = 1.5$ bits. Moreover $2^{H(p)} \approx 2.83$.",
        "**예제 3.3** $p = (0.5, 0.25, 0.25)$이고 $q = (0.25, 0.25, 0.5)$라고 하자. 그러면 $H(p, q) = 1.75$비트이다.",
        "例 3.3：设 $p = (0.5, 0.25, 0.25)$。\n\n则 $H(p) = 1.5$ 比特。",
        "例 3.3　$p = (0.5, 0.25, 0.25)$ とする。このとき $H(p) = 1.5$ ビットである。",
    ],
)
def test_data_of_a_numbered_example_hold_to_its_end(text: str) -> None:
    """What the first sentence gives, the following ones are measured by; a digit that is wrong there is found."""
    words = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert set(words) <= {"data", "confirmed"} and "confirmed" in words
    wrong = text.replace("1.5$", "1.6$").replace("1.75$", "1.76$")
    assert any(c.verdict.negative for c in verify_document(parse_chapter(wrong, "markdown")).claims)


def test_data_of_a_numbered_example_end_at_the_heading() -> None:
    text = "Example 1 Let $p = (0.5, 0.5)$. So be it.\n\n# General\n\nWe have $H(p) = 1.5$ bits."
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims][-1] not in ("confirmed", "refuted")


def test_items_below_a_sentence_that_ends_openly() -> None:
    """What it supposes is supposed in them, and in no sentence with words behind them."""
    for text, found in (
        ("- If $X$ and $Y$ are independent, then\n  - $H(X,Y) = H(X) + H(Y)$\n  - $I(X;Y) = 0$", ["proved", "proved"]),
        ("- Since $X \\to Y \\to Z$ is a Markov chain, we get\n  - $I(X;Z) \\le I(X;Y)$.", ["proved"]),
        ("- Since $X \\to Y \\to Z$ is a Markov chain, we get\n  - $I(X;Z) \\ge I(X;Y)$.", ["refuted"]),
        (
            "- If $X$ and $Y$ are independent, then\n  - $I(X;Y) = 0$\n\nIn general, $H(X,Y) = H(X) + H(Y)$ for any variables.",
            ["proved", "undecided"],
        ),
        ("- Let $X$ and $Y$ be variables. Then\n  - $H(X,Y) = H(X) + H(Y)$", ["undecided"]),
    ):
        words = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
        assert [w for w in words if w != "data"] == found, text
