"""Formulas about answers and policies are judged whatever they are called; others are left alone."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_rows
from symbolic_it.verify.naming.of_answers import of_answers

WORDS = {
    r"P(y_w \succ y_l | x) = \sigma(r(x, y_w) - r(x, y_l))": "definition",
    r"P(y_w \succ y_l | x) = \sigma(r(x, y_l) - r(x, y_w))": "convention-mismatch",
    r"P(y_w \succ y_l | x) = \sigma(r(x, y_w) + r(x, y_l))": "refuted",
    r"R(x, y) = r(x, y) + \beta \log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}": "convention-mismatch",
    r"L_{KD} = \alpha T^2 D_{KL}(p \| q) + (1 - \alpha) CE(y, q)": "definition",
    r"L_{KD} = \alpha T^2 D_{KL}(p \| q) - (1 - \alpha) CE(y, q)": "convention-mismatch",
    r"f(x) = x^2": "none",
}


@pytest.mark.parametrize("formula", WORDS)
def test_words(formula: str) -> None:
    (chain,) = read_rows(formula)[0].chains
    assert chain.first is not None
    verdict = of_answers(chain.first, chain.links[0].right, "")
    assert (verdict.word if verdict is not None else "none") == WORDS[formula]


@pytest.mark.parametrize("words", ["Our model's reverse step is", "With the labels flipped,", "With costs"])
def test_words_that_may_turn_the_answers_over_bless_no_such_preference(words: str) -> None:
    (chain,) = read_rows(r"P(y_w \succ y_l | x) = \sigma(r(x, y_l) - r(x, y_w))")[0].chains
    assert chain.first is not None
    verdict = of_answers(chain.first, chain.links[0].right, words)
    assert verdict is not None and verdict.word == "undecided"
