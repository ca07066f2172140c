"""A bare E is proved only under the law that the text has told it to be over."""

from __future__ import annotations

from tests.verify.answers import words

TRUE = r"$\mathbb{E}[-\log q(x)] = H(p, q)$. $\mathbb{E}[-\log p(x)] = H(p)$."
FALSE = r"$\mathbb{E}[-\log q(x)] = H(q)$. $\mathbb{E}[\log\frac{q(x)}{p(x)}] = D(q\|p)$."


def test_the_law_that_was_told() -> None:
    told = r"Let $\mathbb{E}$ denote the mean over the data $p$. "
    assert words(told + TRUE + FALSE) == ["proved", "proved", "undecided", "undecided"]
    assert words("All expectations are taken under $q(x)$. " + TRUE + FALSE) == ["undecided", "undecided", "proved", "proved"]


def test_no_law_was_told() -> None:
    assert words(TRUE) == ["proved", "proved"]
