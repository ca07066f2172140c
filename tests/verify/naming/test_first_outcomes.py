"""A law on whole numbers sums to one from its own first outcome on, not from another."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return [c for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"][-1].verdict.word


@pytest.mark.parametrize(
    "law, range_, expected",
    [
        (r"p(k) = (1-\theta)^k\theta", r"k \ge 0", "proved"),
        (r"p(k) = (1-\theta)^k\theta", r"k \ge 1", "undecided"),
        (r"p(k) = (1-\theta)^{k-1}\theta", r"k \geq 1", "proved"),
        (r"p(k) = (1-\theta)^{k-1}\theta", r"k \geq 0", "undecided"),
        (r"p(k) = (1-\theta)^{k-1}\theta", r"k \geq 2", "undecided"),
        (r"p(k) = \frac{\lambda^k e^{-\lambda}}{k!}", r"k \geq 1", "undecided"),
    ],
)
def test_the_sum_of_a_law(law: str, range_: str, expected: str) -> None:
    assert last(rf"Let ${law}$, ${range_}$. Then $\sum_k p(k) = 1$.") == expected


def test_a_named_law_is_none_from_another_outcome_on() -> None:
    assert last(r"The geometric law is $p(k)=(1-\theta)^k\theta$ for $k\ge1$.") == "undecided"
    assert last(r"The geometric law is $p(k)=(1-\theta)^k\theta$ for $k\ge0$.") == "definition"
    assert last(r"The geometric law is $p(k)=(1-\theta)^{k-1}\theta$ for $k\ge1$.") == "definition"
