"""A quantity that the reader has as a term is compared with the right side as terms, for its laws in either order."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"$\mathrm{KL} = \sum_x q(x) (\log q(x) - \log p(x))$", "definition"),
        (r"$\mathrm{KL} = \sum_x q(x) (\log p(x) - \log q(x))$", "refuted"),
        (r"$\mathrm{JSD} = \frac12 D(p\|m) + \frac12 D(q\|m)$ with $m = \frac{p+q}{2}$", "definition"),
        (r"$\mathrm{JSD} = D(p\|m) + D(q\|m)$ with $m = \frac{p+q}{2}$", "refuted"),
    ],
)
def test_either_order_is_the_quantity_and_no_order_is_not(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[0].verdict.word == word


@pytest.mark.parametrize("text", [r"$H_b(X) = H_a(X)$", r"$H_b(X) = (\log_a b) H_a(X)$", r"$h_b(Y) = 2 H_m(Y)$"])
def test_a_name_that_means_nothing_yet_equals_nothing(text: str) -> None:
    """h(a) = H_a(X) introduces h: it does not show that H_a(X) is the entropy of a coin."""
    assert not verify_document(parse_chapter(text, "markdown")).claims[0].verdict.positive
