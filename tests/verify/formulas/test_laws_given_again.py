r"""A second formula for a law in the same letters is compared with the first: that it sums to one does not make it that law."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

FIRST = r"Let $p_i = \frac{\exp(z_i/T)}{\sum_j \exp(z_j/T)}$." + "\n\n[TITLE]For stability one computes "


@pytest.mark.parametrize("title", ["", "## Numerics\n\n"])
@pytest.mark.parametrize(
    ("second", "word"),
    [
        (r"p_i = \frac{\exp((z_i - \max_j z_j)/T)}{\sum_k \exp((z_k - \max_j z_j)/T)}", "proved"),
        (r"p_i = \frac{\exp((z_i - \max_j z_j) T)}{\sum_k \exp((z_k - \max_j z_j) T)}", "undecided"),
        (r"p_i = \frac{\exp(z_i T)}{\sum_k \exp(z_k T)}", "undecided"),
        (r"p_i = \frac{\exp(2 z_i/T)}{\sum_k \exp(2 z_k/T)}", "undecided"),
    ],
)
def test_in_the_same_letters(title: str, second: str, word: str) -> None:
    claims = verify_document(parse_chapter(f"{FIRST.replace('[TITLE]', title)}${second}$.", "markdown")).claims
    assert claims[-1].verdict.word == word


def test_in_other_letters_and_given_anew() -> None:
    first = r"Let $p_i = \frac{\exp(z_i)}{\sum_j \exp(z_j)}$. "
    for second in (
        r"With a temperature, $p_i = \frac{\exp(z_i/T)}{\sum_k \exp(z_k/T)}$.",
        r"Now let $p_i = \frac{\exp(2 z_i)}{\sum_k \exp(2 z_k)}$.",
    ):
        assert verify_document(parse_chapter(first + second, "markdown")).claims[-1].verdict.word == "definition"


def test_twice_in_one_formula() -> None:
    first = r"$p_i = \frac{\exp(z_i)}{\sum_j \exp(z_j)} \quad\text{and}\quad p_i = "
    for second, word in ((r"\frac{\exp(z_i+c)}{\sum_j \exp(z_j+c)}", "proved"), (r"\frac{\exp(z_i+c)}{\sum_j \exp(z_j)}", "undecided")):
        assert verify_document(parse_chapter(f"{first}{second}$.", "markdown")).claims[-1].verdict.word == word
