"""Strict inequalities and equations in front of an item or a row are cases, unless the words behind claim them."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.doubts.case_in_front import is_case_in_front


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(f"What happens:\n\n{text}\n", "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        "- $H(p) > H(q)$: the first source is the harder one to compress",
        r"1. **$I(X;Y) > 0$**: the two are dependent",
        r"- $D(p\|q) > D(q\|p)$ → the model covers the modes",
        "- $I(X;Y) = H(X)$ → $Y$ tells $X$",
        "- I(X;Y) = H(X) → Y가 X를 완전히 결정",
        "So $H(p) > H(q)$: the first source is harder",
        "- $H(p) > H(q)$.",
        "| $H(p) > H(q)$ | the first is harder |\n|---|---|\n| $H(p) < H(q)$ | the second is |",
    ],
)
def test_a_case_is_not_refuted(text: str) -> None:
    assert "refuted" not in words(text)


@pytest.mark.parametrize(
    "text",
    [
        "- $I(X;Y) > 0$: always, by Jensen's inequality",
        "- $H(p,q) < H(p)$: the cross-entropy is never larger",
        "- $H(p,q) \\le H(p)$: bad news for the model",
        "- $I(X;Y) = H(X)$: they share all",
        r"- $H(p) = 2\sum_x p(x) \log \frac{1}{p(x)}$ → the uncertainty",
    ],
)
def test_a_claim_is(text: str) -> None:
    assert "refuted" in words(text)


def test_only_strict_ones() -> None:
    text = "- $a > b$: so"
    assert is_case_in_front(text, 3, 8, ">") and not is_case_in_front(text, 3, 8, ">=")
