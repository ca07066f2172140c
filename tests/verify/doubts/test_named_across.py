"""P whose density is told to be q is not the law of p; P with the density p is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

FORMS = (
    ("Let $P$ and $Q$ have densities ${0}$ and ${1}$ respectively.", True),
    ("We write ${0}$ for the density of $P$, and ${1}$ for the density of $Q$.", True),
    ("$P$ has the density ${0}(x)$, and $Q$ has the density ${1}(x)$.", True),
    ("With the pdfs ${0}$ and ${1}$ of $P$ and $Q$ we have the following.", True),
    ("Let $P$ and $Q$ be laws with probability density functions ${0}, {1}$.", True),
    ("Here $P$ and $Q$ are laws; the ratio ${0}$ and ${1}$ form is a density ratio.", False),
)


@pytest.mark.parametrize(("told", "read"), FORMS)
@pytest.mark.parametrize("small", ["pq", "qp"])
def test_the_letters_of_densities(told: str, read: bool, small: str) -> None:
    formulas = r"Then $D(P\|Q) = \int p(x)\log\frac{p(x)}{q(x)}\,dx$. Or $D(P\|Q) = \int q(x)\log\frac{q(x)}{p(x)}\,dx$."
    claims = verify_document(parse_chapter(f"{told.format(*small)} {formulas}", "markdown")).claims
    expected = ["undecided", "undecided"] if read and small == "qp" else ["definition", "refuted"]
    assert [c.verdict.word for c in claims[-2:]] == expected
