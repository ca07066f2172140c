r"""Beside the one positive stand N - 1 negatives where the chapter counts them so; else the sum may leave one out."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

LOSS = r"The InfoNCE loss is $$L = %s \log \frac{\exp(s^{+}/\tau)}{%s \sum_{i=1}^{%s} \exp(s_i^{-}/\tau)}$$ "
TOLD = (
    "Here $s_i^-$ is the similarity to each of the $N-1$ negative samples.",
    "There are $N - 1$ negatives.",
    "其中有 $N-1$ 个负样本。",
    "음성 샘플 $N-1$개를 쓴다.",
)
BESIDE = r"\exp(s^{+}/\tau) +"


@pytest.mark.parametrize("told", TOLD)
def test_the_negatives_that_the_chapter_counts(told: str) -> None:
    assert words(LOSS % ("-", BESIDE, "N-1") + told)[0] in POSITIVE


@pytest.mark.parametrize("told", ["There are $N$ negatives.", "There are $M-1$ negatives.", "Here $N-1$ is odd.", ""])
def test_another_number_leaves_it_open(told: str) -> None:
    assert words(LOSS % ("-", BESIDE, "N-1") + told)[0] not in POSITIVE | NEGATIVE


@pytest.mark.parametrize(
    "parts",
    [
        ("-", "", "N-1"),
        ("-", BESIDE, "N-2"),
        ("-", BESIDE, "N/2"),
        ("-", BESIDE, "N+1"),
        ("", BESIDE, "N-1"),
        ("-", BESIDE.replace("+}", "-}").replace("\\exp", ""), "N-1"),
    ],
)
@pytest.mark.parametrize("told", TOLD[:2])
def test_one_edit_away_it_is_not_blessed(told: str, parts: tuple[str, str, str]) -> None:
    assert words(LOSS % parts + told)[0] not in POSITIVE
