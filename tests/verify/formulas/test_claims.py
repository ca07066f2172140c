"""What is not understood of a chain is said of its own links alone."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

CHAIN = r"$$\text{CE}(y, \hat y) = -\sum_i y_i \log \hat y_i = -\sum_i \sum_j y_{ij}^2 \log p(y_{ij} | x_i)$$"


def test_a_link_that_is_not_understood_begins_behind_the_one_before() -> None:
    first, second = verify_document(parse_chapter(f"The cross-entropy loss is {CHAIN}", "markdown")).claims
    assert (first.verdict.word, second.verdict.word) == ("definition", "not-understood")
    assert first.end <= second.start


def test_a_sign_alone_between_words_claims_nothing() -> None:
    text = r"Minimising the cross-entropy $\equiv$ minimising KL $\Rightarrow$ making $q$ match $p$; we write $=$ or $\leq$."
    assert [c for c in verify_document(parse_chapter(text, "markdown")).claims] == []
