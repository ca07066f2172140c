"""A new problem has data of its own, and "Then" goes on under what was supposed before it."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.openings import goes_on, opens_a_problem


@pytest.mark.parametrize("words", ["Problem 2. Let", "문제 3 (심화):", "例题 1", "例2：", "問題1", "Aufgabe 4", "**Example 3**"])
def test_numbered_problems_begin_anew(words: str) -> None:
    assert opens_a_problem(words)


@pytest.mark.parametrize("words", ["Example of a code", "例えば", "This problem 2", "例如", "문제는 다음과 같다"])
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
