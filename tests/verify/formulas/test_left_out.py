r"""Dots between two equations claim nothing, and what stands behind them is compared with what stands before."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("dots", [r"\cdots", r"\dots", r"\ldots", "..."])
def test_the_sides_around_dots_are_equal(dots: str) -> None:
    assert words(rf"$D(p \| q) = {dots} = H(p, q) - H(p)$") == ["proved"]
    assert words(rf"$D(p \| q) = {dots} = H(p, q) + H(p)$") == ["refuted"]
    assert words(rf"$D(p \| q) = {dots} \ge 0$") == ["proved"]


def test_an_order_of_dots_is_left_as_it_is() -> None:
    assert "proved" not in words(r"$H(p) \le \cdots = D(p \| q)$")
    assert "refuted" not in words(r"$H(p) \le \cdots = D(p \| q)$")


def test_dots_at_the_end_claim_nothing() -> None:
    assert words(r"$D(p \| q) = H(p, q) - H(p) = \cdots$") == ["proved"]
