"""Conditions that the sentence names: used where they are understood, and no refutation in spite of those that are not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def verdicts(text: str) -> list[str]:
    claims = verify_document(parse_chapter(text, "markdown")).claims
    return [c.verdict.word for c in claims if c.verdict.word != "data"]


def test_a_markov_chain_in_small_letters_is_one() -> None:
    assert verdicts("For a markov chain $X \\to Y \\to Z$ we have $I(X;Y) \\ge I(X;Z)$.") == ["proved"]
    assert verdicts("For a markov chain $X \\to Y \\to Z$ we have $I(X;Y) \\le I(X;Z)$.") == ["refuted"]


def test_conditional_independence_in_signs_holds_for_the_list_behind_it() -> None:
    text = "Let $X {\\bot} Z | Y$. Then,\n1. $I(X;Z) \\le I(X;Y)$\n2. $I(X;Z) \\ge I(X;Y)$\n"
    assert verdicts(text) == ["proved", "refuted"]


@pytest.mark.parametrize(
    "text",
    [
        "If $a < 1$, then $h(X) < 0$.",
        "By the data processing inequality, $I(X;U) \\ge I(X;V)$.",
    ],
)
def test_a_condition_that_is_not_understood_leaves_the_claim_open(text: str) -> None:
    assert verdicts(text) == ["undecided"]


def test_a_condition_that_is_used_leaves_the_refutation() -> None:
    assert verdicts("If $X$ and $Y$ are independent, then $H(X,Y) = H(X) - H(Y)$.") == ["refuted"]


def test_a_name_given_in_passing_is_no_condition() -> None:
    assert "refuted" in verdicts("If the number of outcomes is $K$, then $D(p\\|q) = \\sum_x p(x) \\log \\frac{q(x)}{p(x)}$.")
