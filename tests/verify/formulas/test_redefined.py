"""A name given anew with other things in it is no false claim about the first; a slip away from the first is one."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

SOFTMAX = r"The softmax is $p_i = e^{z_i}/Z$ with $Z = \sum_j e^{z_j}$."


def words(text: str) -> set[str]:
    return {c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims}


@pytest.mark.parametrize(
    "text",
    [
        rf"{SOFTMAX} With a temperature it is $p_i = e^{{z_i/T}}/Z$ with $Z = \sum_j e^{{z_j/T}}$.",
        rf"{SOFTMAX} With a temperature the normaliser is $Z = \sum_j e^{{z_j/T}}$.",
        rf"{SOFTMAX} For a reference law, $Z = \sum_j u_j e^{{z_j}}$.",
    ],
)
def test_another_normaliser_is_no_false_claim(text: str) -> None:
    assert not words(text) & {"refuted", "convention-mismatch"}


@pytest.mark.parametrize("again", [r"with $Z = \sum_j e^{-z_j}$", r"Thus $Z = \sum_j e^{z_j/T}$", r"so that $Z = 2 \sum_j e^{z_j}$"])
def test_a_slip_and_a_wrong_conclusion_are_refuted(again: str) -> None:
    assert "refuted" in words(f"{SOFTMAX} We also write it {again}.")
