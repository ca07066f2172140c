"""A bare X = Y or p = q supposes it for what follows: what is true of equal ones is not refuted, what is false of them is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "text",
    [
        r"Case 1: $X = Y$. Then $I(X;Y) = H(X)$.",
        r"Case $X = Y$: $I(X;Y) = H(X)$.",
        r"(a) $X = Y$. Then $H(X,Y) = H(X)$.",
        r"Noiseless: $Y = X$. $I(X;Y) = H(X)$.",
        r"Two extremes: $X \perp Y$, where $I(X;Y) = 0$; and $Y = X$, where $I(X;Y) = H(X)$.",
        r"Case 1: $p = q$. Then $H(p,q) = H(p)$.",
        "- $X = Y$: $I(X;Y) = H(X)$\n",
    ],
)
def test_it_is_not_refuted(text: str) -> None:
    assert last(text) in ("undecided", "proved")


@pytest.mark.parametrize(
    "text",
    [
        r"Case 1: $X = Y$. Then $I(X;Y) = 2H(X)$.",
        "Case 1: $X = Y$.\n\n# General case\n\nWe have $I(X;Y) = H(X)$.",
        r"Case 1: $X = Y$. In general, $I(X;Y) = H(X)$.",
        r"We have $D(p\|q) = 0$ iff $p = q$. Now $H(p,q) = H(p)$.",
    ],
)
def test_it_is_refuted(text: str) -> None:
    assert last(text) == "refuted"
