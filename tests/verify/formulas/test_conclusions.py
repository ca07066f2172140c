"""A formula that begins with an arrow says what stands behind it, under what was said before."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("arrow", [r"\Rightarrow", r"\implies", r"\therefore", r"\iff"])
def test_what_stands_behind_an_arrow_is_judged(arrow: str) -> None:
    assert words(rf"${arrow} D(p\|q) = H(p,q) - H(p)$") == ["proved"]
    assert words(rf"${arrow} D(p\|q) = H(p,q) + H(p)$") == ["refuted"]


def test_an_arrow_before_no_relation_claims_nothing() -> None:
    assert words(r"$$\Rightarrow \max_\pi \sum_y \pi(y|x) r(x,y)$$") == []


def test_what_may_follow_from_the_row_before_is_not_refuted() -> None:
    text = "$$\\begin{aligned} p &= q \\\\ \\implies D(p\\|q) &= 0\\end{aligned}$$"
    assert "refuted" not in words(text)


@pytest.mark.parametrize("arrow", [r"\Leftrightarrow", r"\Rightarrow"])
def test_a_step_of_solving_an_equation_is_not_refuted(arrow: str) -> None:
    assert (
        words(f"Where the slope is 0, $$-\\log p + \\log(1-p) = 0 \\\\ {arrow} \\log p = \\log(1-p) \\\\ {arrow} p = \\frac12$$").count(
            "refuted"
        )
        == 0
    )
    assert words(f"$${arrow} 2^3 = 9$$") == ["refuted"]
