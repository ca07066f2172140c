"""A display of plain text belongs to the unfinished sentence above it: what that supposes holds for its formulas."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "text")).claims]


def test_what_the_sentence_supposes_holds_in_its_display() -> None:
    assert words("If X and Y are independent, then\n\n    H(X,Y) = H(X) + H(Y).\n") == ["proved"]
    assert words("If X -> Y -> Z is a Markov chain, then\n\n    I(X;Z) ≤ I(X;Y)\n    I(X;Z) ≤ I(Y;Z)\n") == ["proved", "proved"]


def test_and_its_twins_are_refuted() -> None:
    assert words("If X and Y are independent, then\n\n    H(X,Y) = H(X) + H(X).\n") == ["refuted"]
    assert words("If X -> Y -> Z is a Markov chain, then\n\n    I(X;Z) ≥ I(X;Y)\n")[0] in ("refuted", "undecided")


def test_behind_a_full_stop_nothing_is_supposed() -> None:
    assert words("X and Y may be independent. This is all.\n\n    H(X,Y) = H(X) + H(Y)\n") != ["proved"]


def test_what_its_sentence_takes_back_is_not_asserted() -> None:
    mistake = "X and Y are independent. A common mistake is to write\n\n    H(X,Y) = H(X) + H(Y)\n\nfor dependent variables.\n"
    assert "proved" not in words(mistake)
    assert "refuted" not in words("It is not true that\n\n    H(p,q) = H(q,p)\n")
