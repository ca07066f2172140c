r"""p(x) \propto e^{-E(x)} introduces p once; what it is proportional to afterwards has to be the same."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (r"The model is $q(x) \propto e^{-E(x)}$. Again, $q(x) \propto \exp(-E(x))$.", ["definition", "definition"]),
        (r"The model is $q(x) \propto e^{-E(x)}$. Again, $q(x) \propto \exp(E(x))$.", ["definition", "undecided"]),
        (r"The model is $q(x) \propto e^{-E(x)}$. So $q(x) = \frac{1}{Z} e^{-E(x)}$.", ["definition", "definition"]),
        (r"The model is $q(x) \propto e^{-E(x)}$. So $q(x) = \frac{1}{Z} e^{E(x)}$.", ["definition", "undecided"]),
        (r"The model is $q(x) \propto e^{-E(x)}$. So $q(x) = \frac{1}{2} e^{-E(x)}$.", ["definition", "undecided"]),
        (r"The posterior is $q(z|x) \propto q(x|z) e^{-E(z)}$.", ["not-understood"]),  # of the same q, which says more
        (r"The model is $q(x) \propto -e^{-E(x)}$.", ["not-understood"]),
        (r"The model is $q(x) \propto e^{-E}$.", ["not-understood"]),
    ],
)
def test_introductions(text: str, words: list[str]) -> None:
    assert verdicts(text) == words


@pytest.mark.parametrize("numerator, expected", [("e^{-E(x)}", "definition"), ("e^{E(x)}", "undecided"), ("e^{-2E(x)}", "undecided")])
def test_a_law_that_sums_to_one_is_the_one_that_was_told_up_to_its_normaliser(numerator: str, expected: str) -> None:
    text = rf"Let $p(x) \propto e^{{-E(x)}}$. Then $p(x) = \frac{{{numerator}}}{{\sum_y {numerator.replace('x', 'y')}}}$."
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == expected
