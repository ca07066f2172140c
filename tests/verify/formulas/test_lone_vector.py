"""A lone vector that the words call a distribution is judged by its sum; any other vector is left alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The target distribution is $[0.9, 0.05, 0.05]$.", ["confirmed"]),
        ("The target distribution is $[0.9, 0.05, 0.06]$.", ["refuted"]),
        ("平滑后的目标向量为 $[0.925, 0.025, 0.025, 0.025]$，是一个概率分布。", ["confirmed"]),
        ("平滑后的目标向量为 $[0.125, 0.025, 0.025, 0.025]$，是一个概率分布。", ["refuted"]),
        ("Then $[0.7, 0.2, 0.2]$ is a distribution.", ["refuted"]),
        ("The multi-label target is $[0.9, 0.1, 0.9]$.", []),
        ("The logits are $[0.9, 0.05, 0.06]$.", []),
        ("Probabilities lie in $[0, 1]$.", []),
        ("The softmax of the logits $[1, 1, 1]$ is uniform.", []),
        ("The probabilities come from the scores $[1, 0, 1]$.", []),
        ("Before the softmax the vector was $[1, 0, 1]$.", []),
        ("The unnormalised probabilities are $[0.5, 0.4, 0.2]$.", []),
    ],
)
def test_masses_sum_to_one(text: str, words: list[str]) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == words
