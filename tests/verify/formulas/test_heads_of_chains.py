"""Each side of a chain of equals signs is the name at its head: what is not understood by itself may be its definition."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

MEAN = r"\frac{1}{N}\sum_i \log_2 Q(x_i | \text{context})"
ROOT = r"\sqrt[N]{\prod_{i=1}^{N} \frac{1}{P(w_i | w_1, \ldots, w_{i-1})}}"


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        (rf"\text{{Perplexity}} = 2^{{H(P,Q)}} = 2^{{-{MEAN}}}", ["definition", "definition"]),
        (rf"\text{{Perplexity}} = 2^{{H(P,Q)}} = 2^{{{MEAN}}}", ["definition", "convention-mismatch"]),
        (rf"PP(W) = P(w_1, w_2, \ldots, w_N)^{{-\frac{{1}}{{N}}}} = {ROOT}", ["definition", "proved"]),
        (r"\text{PPL} = 2^{\log_2 K} = K", ["data", "proved"]),
        (r"\text{PPL} = 2^{\log_2 K} = 2K", ["data", "refuted"]),
    ],
)
def test_a_later_side_is_judged_as_the_head(formula: str, words: list[str]) -> None:
    claims = verify_document(parse_chapter(f"$${formula}$$", "markdown")).claims
    assert [c.verdict.word for c in claims] == words


@pytest.mark.parametrize(
    "formula",
    [
        rf"PP(W) = P(w_1, w_2, \ldots, w_N)^{{\frac{{1}}{{N}}}} = {ROOT}",
        r"PP(W) = P(w_1, w_2, \ldots, w_N)^{-\frac{1}{N}} = \sqrt[N]{\prod_{i=1}^{N} P(w_i | w_1, \ldots, w_{i-1})}",
    ],
)
def test_a_side_with_one_mistake_is_no_definition(formula: str) -> None:
    claims = verify_document(parse_chapter(f"$${formula}$$", "markdown")).claims
    assert not all(c.verdict.positive for c in claims)
