r"""`f(x) \to c as x \to a` is the limit; what does not show how it depends on the variable makes no claim."""

from __future__ import annotations

import pytest

from symbolic_it import check

VERDICTS = [
    (r"x \log x \to 0 \text{ as } x \to 0^+", "proved"),
    ("x log x -> 0 as x -> 0", "proved"),
    (r"x \log x \to 1 \text{ as } x \to 0", "refuted"),
    (r"H_\alpha(p) \to H(p) \text{ as } \alpha \to 1", "proved"),
    (r"H_\alpha(p) \to \log K \text{ as } \alpha \to 1", "refuted"),
    (r"\operatorname{softmax}(z/T)_i \to \frac1K \quad (T \to \infty)", "proved"),
    (r"\operatorname{softmax}(z/T)_i \to 0 \quad (T \to \infty)", "refuted"),
    (r"(1+1/n)^n \to e \text{ as } n \to \infty", "proved"),
    (r"(1+1/n)^n \to 1 \text{ as } n \to \infty", "refuted"),
]
NO_CLAIM = [
    r"H(q) \to H(p) \text{ as } n \to \infty",  # q changes with n
    r"H(p_T) \to \log K \text{ as } T \to \infty",
    r"\frac1n \sum_{i=1}^n x_i \to \mu \text{ as } n \to \infty",
    r"X_n \to \mu \text{ as } n \to \infty",
    r"D(p \| q) \to 0 \text{ as } q \to p",
    r"-\log q \to \infty \text{ as } q \to 0",
    r"X \to Y \text{ as } n \to \infty",
]


@pytest.mark.parametrize(("text", "word"), VERDICTS)
def test_an_arrow_is_a_limit(text: str, word: str) -> None:
    assert check(text).verdict.word == word


@pytest.mark.parametrize("text", NO_CLAIM)
def test_what_hides_how_it_changes_makes_no_claim(text: str) -> None:
    assert check(text).verdict.word in ("data", "undecided", "not-understood")
