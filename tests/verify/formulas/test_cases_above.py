r"""A case of two indices lasts over the paragraphs behind its label: $i \neq k$ of the derivative of p_k by z_i."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

SOFTMAX = r"Let $p_k = \frac{e^{z_k}}{\sum_j e^{z_j}}$." + "\n\n"
OFF = r"$$\frac{\partial p_k}{\partial z_i} = -p_k p_i$$"
ON = r"$$\frac{\partial p_k}{\partial z_i} = p_k (1 - p_k)$$"


def words(text: str) -> list[str]:
    claims = verify_document(parse_chapter(SOFTMAX + text, "markdown")).claims
    return [c.verdict.word for c in claims if "partial" in c.text]


@pytest.mark.parametrize(
    "label", [r"**Case 2: $i \neq k$**", r"### Case 2: $i \neq k$", r"**경우 2: $i \neq k$ (다른 인덱스)**", r"**情形二：$k \ne i$**"]
)
def test_the_last_label_says_the_case(label: str) -> None:
    numerator = "\n\nThe numerator does not depend on it.\n\n- $f = e^{z_k}$\n\nWe find\n\n"
    assert words(label + numerator + OFF) == ["proved"]
    assert words(label + numerator + OFF.replace("-p_k", "p_k")) in (["refuted"], ["not-understood"])
    assert words(label + numerator + ON) in (["undecided"], ["refuted"], ["not-understood"])


def test_each_label_has_its_own_case() -> None:
    text = "**Case 1: $i = k$**\n\nThen:\n\n[1]\n\n**Case 2: $i \\neq k$**\n\nThen:\n\n[2]"
    assert words(text.replace("[1]", ON).replace("[2]", OFF)) == ["proved", "proved"]
    assert words(text.replace("[1]", OFF).replace("[2]", ON)) == ["refuted", "undecided"]


def test_prose_and_another_label_leave_it_open() -> None:
    assert words(f"When $i \\neq k$ the numerator is constant.\n\nThen:\n\n{OFF}") == ["undecided"]
    assert words(f"**Case 2: $i \\neq k$**\n\nWe are done.\n\n**All indices**\n\n{OFF}") == ["undecided"]
    assert words(f"**Not $i \\neq k$ or $i = k$**\n\nThen:\n\n{OFF}") == ["undecided"]
    assert words(f"We need it in general.\n\nThen:\n\n{OFF}") == ["refuted"]
