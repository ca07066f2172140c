"""A name that is defined by a formula in one letter is a function of it, at numbers and in its slopes."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TEXT = r"""Let $r = p(x)/q(x)$ with $x\sim q$ and define $k_3 = (r-1) - \log r$.

Then $k_3(1) = 0$, $k_3'(r) = 1 - 1/r$, $k_3''(r) = 1/r^2$ and $k_3'(1) = 0$.

Nor $k_3(1) = 1$, $k_3'(r) = 1 + 1/r$, $k_3''(r) = 1/r^3$, $k_3'(2) = 1$.
"""


def test_values_and_slopes_and_their_twins() -> None:
    words = [c.verdict.word for c in verify_document(parse_chapter(TEXT.replace("Nor", "Also"), "markdown")).claims]
    assert words[-8:-4] == ["confirmed", "proved", "proved", "confirmed"] and words[-4:] == ["refuted"] * 4
