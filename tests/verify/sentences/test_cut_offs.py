r"""A sum up to the k of "top-k" is over a part of the outcomes: neither its mass is 1 nor is its sum an entropy."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

PARTS = [
    r"Top-$k$ sampling keeps the $k$ most probable tokens.",
    r"We keep the first $k$ tokens and drop the others.",
    r"In top-k sampling the tail is dropped.",
    r"Keep only the $k$ tokens of greatest probability.",
    r"Let $k < K$ be given.",
    r"Let $1 \le k \le |\mathcal{V}|$.",
    r"设前 $k$ 个词被保留。",
    r"확률이 높은 상위 $k$개 토큰만 남긴다.",
    r"Let $p_1 \ge p_2 \ge \dots \ge p_V$ be sorted.",
    r"The entries are $p_1, \ldots, p_V$.",
]
WHOLE = [
    r"There are $k$ classes.",
    r"Let $k$ be the number of outcomes.",
    r"Let $p_1 \ge p_2 \ge \dots \ge p_k$ be sorted.",
    "Top-$k$ sampling keeps the $k$ most probable tokens.\n\n## Entropy\n\nNow there are $k$ classes.",
]
FALSE_OF_A_PART = [
    r"\sum_{i=1}^k p_i = 1",
    r"p_1 + p_2 + \dots + p_k = 1",
    r"-p_1 \log p_1 - \dots - p_k \log p_k = H(p)",
    r"H(p) = -\sum_{i=1}^k p_i \log p_i",
]
POSITIVE = {"proved", "definition", "confirmed"}


def words(before: str, text: str) -> str:
    return verify_document(parse_chapter(f"{before}\n\nThen $${text}$$ follows.", "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("text", FALSE_OF_A_PART)
@pytest.mark.parametrize("before", PARTS)
def test_what_is_true_of_all_is_not_shown_of_a_part(before: str, text: str) -> None:
    assert words(before, text) not in POSITIVE | {"refuted"}


@pytest.mark.parametrize("text", FALSE_OF_A_PART)
@pytest.mark.parametrize("before", WHOLE)
def test_up_to_the_number_of_outcomes_it_is(before: str, text: str) -> None:
    assert words(before, text) in POSITIVE


def test_what_a_cut_off_normalises_is_not_taken_for_one() -> None:
    before = r"Top-$k$ sampling divides by $Z_k = \sum_{i=1}^k p_i$, so that $\tilde p_i = p_i/Z_k$."
    assert {words(before, text) for text in (r"Z_k = 1", r"D(\tilde p \| p) = 0", r"D(\tilde p \| p) = \log Z_k")} & POSITIVE == set()
