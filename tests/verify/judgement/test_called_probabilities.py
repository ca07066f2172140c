"""What is false only where a probability would be 2 is not refuted; what is false of probabilities is."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"$|p - q| \le 1$ for probabilities $p, q$.", "undecided"),
        (r"For any two probabilities $p$ and $q$, $pq \le p$.", "undecided"),
        (r"Let $a$ and $b$ be probabilities. Then $a + b - ab \le 1$.", "undecided"),
        (r"Seien $a$ und $b$ Wahrscheinlichkeiten. Dann $a + b - ab \le 1$.", "undecided"),
        (r"设 $a$ 和 $b$ 为概率，则 $a + b - ab \le 1$。", "undecided"),
        (r"$x^2 \ge x$ for any probability $x$.", "refuted"),
        (r"From the probability $p$ one gets the self-information $I(X) = \log_2(p)$.", "refuted"),
        (r"For probabilities $p$ and $q$ we have $p + q \le 1$.", "refuted"),
        (r"Let $a$ and $b$ be numbers. Then $a + b - ab \le 1$.", "refuted"),
        (r"Let $a$ be a probability vector. Then $x + b - xb \le 1$.", "refuted"),
    ],
)
def test_of_what_is_called_a_probability(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word


def test_the_witness_is_a_probability() -> None:
    (claim,) = verify_document(parse_chapter(r"For probabilities $p$ and $q$ we have $p q \ge p$.")).claims
    assert claim.verdict.witness is not None
    assert all(0 <= Fraction(value) <= 1 for value in claim.verdict.witness["values"].values())


def test_masses_by_custom_where_the_chapter_speaks_of_probabilities() -> None:
    """p_1 and p_{1A} are between 0 and 1; what is false of such numbers is refuted all the same, and so is all of it of other letters."""
    chapter = (
        r"The total probability is kept: $p_1 = p_{1A} + p_{1B}$. "
        + "Other words stand between. " * 40
        + r"Now $\frac{p_{1A} + p_{1B}}{p_{1A}} \ge 1$, "
    )
    verdicts = [
        c.verdict.word
        for c in verify_document(
            parse_chapter(
                chapter + r"$\frac{p_{1A} + p_{1B}}{p_{1A}} \le 1$, $\frac{p_{1A} - p_{1B}}{p_{1A}} \ge 1$ and $\frac{a + b}{a} \ge 1$."
            )
        ).claims
    ]
    assert verdicts[1:] == ["undecided", "refuted", "refuted", "refuted"]
