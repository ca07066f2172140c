"""A divergence without its factor 1/2 is that of another convention, whatever the midpoint is called; other factors are wrong."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"$\mathrm{JS}(P,Q) = D(P \| \frac{P+Q}{2}) + D(Q \| \frac{P+Q}{2})$", "convention-mismatch"),
        (r"$\mathrm{JSD}(p,q) = D(p \| m) + D(q \| m)$ with $m = \frac{p+q}{2}$", "convention-mismatch"),
        (r"$\mathrm{JS}(P,Q) = \frac12 D(P \| \frac{P+Q}{2}) + \frac12 D(Q \| \frac{P+Q}{2})$", "proved"),
        (r"$\mathrm{JS}(P,Q) = D(P \| \frac{P+Q}{2}) - D(Q \| \frac{P+Q}{2})$", "refuted"),
        (r"$\mathrm{JS}(P,Q) = 2 D(P \| \frac{P+Q}{2}) + 2 D(Q \| \frac{P+Q}{2})$", "refuted"),
        (r"$\mathrm{JS}(P,Q) = D(P \| Q) + D(Q \| P)$", "refuted"),
    ],
)
def test_twice_is_another_convention(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[0].verdict.word == word
