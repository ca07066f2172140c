"""What fails whatever the law is that is not given is false; what it may meet as one of those given, or a certain one, is left open."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

DATA = "Let $p = (0.5, 0.3, 0.2)$. "
FALSE = ["$H(p,q) < H(p)$", r"$D(p\|q) < 0$", r"$D(p\|q) = H(p,q) + H(p)$", r"$H(p,q) + D(p\|q) = -H(p)$"]
OPEN = [
    "Our second network's $q$ reaches $H(p,q) = H(p)$",
    "After much training its $q$ has $H(p,q) = H(p)$",
    "The network learns $q$ so well that $H(p, q) \\le H(p) + 10^{-9}$",
    "The next one, $q$, has $H(q) + 1 \\le 1 + H(p) \\cdot 10^{-9}$",
    "The next one, $q$, has $H(p,q) = 2 H(p)$",
]


def last(text: str) -> str:
    return verify_document(parse_chapter(DATA + text + ".", "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("text", FALSE)
def test_what_fails_of_every_law_is_false(text: str) -> None:
    assert last(text) == "refuted"


@pytest.mark.parametrize("text", OPEN)
def test_what_a_law_may_meet_is_left_open(text: str) -> None:
    assert last(text) in ("undecided", "data")
