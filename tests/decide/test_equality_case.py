r"""A case of equality is proved where the two sides differ by a divergence, and refuted where equal laws leave them apart."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

TRUE = [
    r"-\sum_x p(x) \log_2 p(x) \le -\sum_x p(x) \log_2 q(x) \text{ with equality iff } p = q",
    r"H(p) \le \log_2 K \text{ with equality iff } p_i = 1/K",
    r"D_{KL}(p\|q) \ge 0, \text{ with equality if and only if } p = q",
    r"D_{KL}(p\|q) = 0 \iff p(x) = q(x)",
    "KL(p||q) = 0 iff p = q",
    r"D_{KL}(p\|q) = 0 \Rightarrow p = q",
    r"H(p) \le \log K \text{ with equality iff } p_i = 1/K",
    r"H(X) \leq \log|\mathcal{X}| \text{ with equality iff } p(x) = \frac{1}{|\mathcal{X}|}",
    r"H(p,q) \ge H(p) \text{ with equality iff } q = p",
    r"H(X|Y) \le H(X) \text{ with equality iff } X \perp Y",
    r"I(X;Y|Z) \ge 0 \text{ with equality iff } X \perp Y | Z",
    r"I(X;Y) = 0 \iff p(x,y) = p(x)p(y)",
    r"\mathrm{JSD}(p,q) = 0 \iff p = q",
]
BITS = [
    r"H(X) \le \log_2 k, \text{ with equality if and only if } p_i = \frac1k",
    r"D_{KL}(p\|q) \ge 0 \text{ with equality iff } p = q",
]
FALSE = [
    r"D_{KL}(p\|q) \le 0 \text{ with equality iff } p = q",
    r"D_{KL}(p\|q) = 1 \iff p = q",
    r"H(p) \le \log K \text{ with equality iff } p = q",
    r"H(p) \ge 0 \text{ with equality iff } p = u",
    r"\mathrm{JSD}(p,q) \le \log 2 \text{ with equality iff } p = q",
    r"H(p,q) \ge H(q) \text{ with equality iff } p = q",
    r"I(X;Y|Z) \ge 0 \text{ with equality iff } X \perp Y",
    r"H(X|Y) \le H(X) \text{ with equality iff } X \perp Z",
]
OPEN = [
    r"H(p) \le \log K \text{ with equality iff } p_i = 1/2",
    r"D_{KL}(p\|q) \ge 0 \text{ with equality iff the model is perfect}",
]


@pytest.mark.parametrize("text", TRUE)
def test_both_directions_are_proved(text: str) -> None:
    answer = check(text)
    assert answer.verdict.word == "proved", (answer.reading, answer.verdict.message)


@pytest.mark.parametrize("text", FALSE)
def test_a_wrong_case_is_refuted(text: str) -> None:
    assert check(text).verdict.word == "refuted", text


@pytest.mark.parametrize("text", OPEN)
def test_a_case_that_is_not_shown_blesses_nothing(text: str) -> None:
    r"""The inequality holds, but p_i = 1/2 is a pmf of two outcomes only."""
    assert check(text).verdict.word == "undecided", text


@pytest.mark.parametrize("text", BITS)
def test_the_unit_does_not_matter(text: str) -> None:
    assert check(text, unit="bits").verdict.word == "proved"


@pytest.mark.parametrize(
    "text",
    [
        "D(p||q) >= 0 with equality iff p(x) = 1/K",
        r"I(X;Y|Z) = 0 iff X \perp Y",
        "H(p) = H(q) iff p = q",
        "H(p,q) >= H(p) with equality iff p(x) = 1/K",
    ],
)
def test_values_at_which_the_sides_are_equal_and_the_laws_are_not_refute_a_case(text: str) -> None:
    answer = check(text)
    assert answer.verdict.word == "refuted" and answer.verdict.witness is not None


def test_equal_infinities_refute_no_case() -> None:
    assert check("D(p||q) = D(q||p) iff p = q").verdict.word in ("refuted", "undecided")
    assert check("H(p,q) >= H(p) with equality iff p = q").verdict.word == "proved"
