r"""A sum over a random variable runs over its outcomes: \sum_X p(x) \log p(x) is that over x, and its near misses stay false."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    ("text", "twin"),
    [
        (r"H(X) = -\sum_X p(x) \log p(x)", r"H(X) = \sum_X p(x) \log p(x)"),
        (r"H(X) = -\sum_X P(X) \log P(X)", r"H(X) = \sum_X P(X) \log P(X)"),
        (r"H(X|Y) = -\sum_{X,Y} P(X,Y) \log P(X|Y)", r"H(X|Y) = -\sum_{X,Y} P(X,Y) \log P(Y|X)"),
        (r"\sum_X P(X) = 1", r"\sum_X P(X) = 2"),
        (r"D(p\|q) = \sum_X p(x) \log\frac{p(x)}{q(x)}", r"D(p\|q) = \sum_X q(x) \log\frac{p(x)}{q(x)}"),
        (r"H(X|Y) = -\sum_{X,Y} p(x,y) \log p(x|y)", r"H(X|Y) = -\sum_{X,Y} p(x,y) \log p(y|x)"),
        (r"H(X|Y) = -\sum_Y p(y) \sum_X p(x|y) \log p(x|y)", r"H(X|Y) = -\sum_Y p(y) \sum_X p(x|y) \log p(x)"),
        (r"I(X;Y) = \sum_X \sum_Y p(x,y) \log\frac{p(x,y)}{p(x)p(y)}", r"I(X;Y) = \sum_X \sum_Y p(x,y) \log\frac{p(x|y)}{p(y)}"),
        (r"H(X) = -\sum_x P(X) \log P(X)", r"H(X) = \sum_x P(X) \log P(X)"),
        (r"D(P\|Q) \ge -\log \sum P(X) \frac{Q(X)}{P(X)}", r"D(P\|Q) \le -\log \sum P(X) \frac{Q(X)}{P(X)}"),
        (r"D(P\|Q) = \sum_x P(X) \log P(X) - P(X) \log Q(X)", r"D(P\|Q) = \sum_x P(X) \log P(X) + P(X) \log Q(X)"),
        (r"H(Y|X) = -\sum_{x,y} P(X,Y) \log P(Y|X)", r"H(Y|X) = -\sum_{x,y} P(X,Y) \log P(X|Y)"),
    ],
)
def test_it_runs_over_the_outcomes(text: str, twin: str) -> None:
    assert check(text).verdict.word in ("definition", "proved")
    assert check(twin).verdict.word == "refuted"


def test_what_a_sum_over_another_letter_leaves_free_stays_free() -> None:
    assert check(r"\sum_Y p(x) = 1").verdict.word != "proved"
    assert check(r"\sum_X p(x) = p(X)").verdict.word != "proved"
    for text in (r"H(X) = -\sum_y P(X) \log P(X)", r"H(Y|X) = -\sum_y P(X,Y) \log P(Y|X)", r"\mathbb{E}_{X \sim P}[\sum_x P(X)] = 1"):
        assert not check(text).verdict.positive
