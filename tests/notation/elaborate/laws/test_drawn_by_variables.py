r"""E_{x \sim p(X)} is E_{x \sim p(x)}; a variable without an outcome that is drawn is no law of it."""

from __future__ import annotations

import pytest

from symbolic_it import check


@pytest.mark.parametrize(
    "statement",
    [
        r"I(X;Y) = \mathbb{E}_{x, y \sim p(X, Y)}\left[\log \frac{p(x, y)}{p(x) p(y)}\right]",
        r"I(X;Y) = \mathbb{E}_{(x, y) \sim p(X, Y)}\left[\log \frac{p_{X, Y}(x, y)}{p_X(x) p_Y(y)}\right]",
        r"H(X) = \mathbb{E}_{x \sim P(X)}[-\log P(x)]",
        r"D_{KL}(P\|Q) = \mathbb{E}_{x \sim P(X)}\left[\log \frac{P(x)}{Q(x)}\right]",
        r"H(Y|X) = \mathbb{E}_{x \sim p(X)}[H(Y|X=x)]",
        r"H(X|Y) = \mathbb{E}_{x, y \sim p(X, Y)}[-\log p(x|y)]",
        r"\mathbb{E}_{x \sim p(X)}[\mathbb{E}_{y \sim q(Y)}[x + y]] = \sum_x p(x) x + \sum_y q(y) y",
    ],
)
def test_true(statement: str) -> None:
    assert check(statement).verdict.positive


@pytest.mark.parametrize(
    "statement",
    [
        r"I(X;Y) = \mathbb{E}_{x, y \sim p(X, Y)}\left[\log \frac{p(x) p(y)}{p(x, y)}\right]",
        r"H(X) = \mathbb{E}_{x \sim P(X)}[\log P(x)]",
        r"D_{KL}(P\|Q) = \mathbb{E}_{x \sim Q(X)}\left[\log \frac{P(x)}{Q(x)}\right]",
        r"H(X|Y) = \mathbb{E}_{x, y \sim p(X, Y)}[-\log p(y|x)]",
    ],
)
def test_false(statement: str) -> None:
    assert check(statement).verdict.word == "refuted"


def test_of_another_variable() -> None:
    assert check(r"H(X) = \mathbb{E}_{x \sim p(Y)}[-\log p(x)]").verdict.word == "not-understood"
