"""The min-entropy is -log max p(x), below Shannon's and Rényi's; turned around it is refuted."""

from __future__ import annotations

import pytest

from symbolic_it import check

WORDS = [
    (r"H_\infty(X) = -\log \max_x p(x)", "definition"),
    (r"H_{\min}(p) = -\log \max_x p(x)", "definition"),
    (r"H_\infty(p) \le H(p)", "proved"),
    (r"0 \le H_\infty(X) \le \log K", "proved"),
    (r"H_\infty(p) \le H_2(p) \le 2 H_\infty(p)", "proved"),
    (r"H_\infty(X) = \log \max_x p(x)", "refuted"),
    (r"H_\infty(X) = -\log \min_x p(x)", "refuted"),
    (r"H_\infty(p) \ge H(p)", "refuted"),
    (r"H_{\min}(p) = H(p)", "refuted"),
    (r"H_\infty(X|Y) \le H(X)", "not-understood"),
    (r"H_2(p) = -\log_2 \sum_x p(x)^2", "definition"),
    (r"H_2(p) = -\log \sum_x p(x)^2", "definition"),
    (r"H_2(p) = -\log_2 \sum_x p(x)^3", "refuted"),
    (r"H_2(p) = \log_2 \sum_x p(x)^2", "refuted"),
    (r"(1-\alpha) D_\alpha(p\|q) = \alpha D_{1-\alpha}(q\|p)", "proved"),
    (r"(1-\alpha) D_\alpha(p\|q) = \alpha D_{1-\alpha}(p\|q)", "refuted"),
    (r"\alpha D_\alpha(p\|q) = (1-\alpha) D_{1-\alpha}(q\|p)", "refuted"),
]


@pytest.mark.parametrize(("text", "word"), WORDS)
def test_a_statement_about_the_min_entropy(text: str, word: str) -> None:
    assert check(text).verdict.word == word


def test_it_is_a_number_of_bits_where_bits_are_in_force() -> None:
    assert check(r"H_\infty(p) \le \log_2 K", unit="bits").verdict.word == "proved"
    assert check(r"H_\infty(p) \le \frac12 \log_2 K", unit="bits").verdict.word == "refuted"
