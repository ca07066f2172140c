r"""Laws at capital points, as texts on EM write them, are read like those at small ones; entropies of variables are left alone."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

BOUND = r"\sum_Z Q(Z) \log \frac{P(X, Z | \theta)}{Q(Z)}"


@pytest.mark.parametrize(
    ("text", "twin"),
    [
        (r"P(X | \theta) = \sum_Z P(X, Z | \theta)", r"P(X | \theta) = \sum_Z P(Z | X, \theta)"),
        (rf"\log P(X | \theta) \ge {BOUND}", rf"\log P(X | \theta) \le {BOUND}"),
        (rf"\log P(X | \theta) = {BOUND} + KL(Q(Z) \| P(Z | X, \theta))", rf"\log P(X | \theta) = {BOUND} - KL(Q(Z) \| P(Z | X, \theta))"),
        (
            r"\log p(D) \ge \mathbb{E}_{q(\theta)}[\log p(D|\theta)] - KL(q(\theta) \| p(\theta))",
            r"\log p(D) \ge \mathbb{E}_{q(\theta)}[\log p(D|\theta)] + KL(q(\theta) \| p(\theta))",
        ),
        (
            r"\log P(X) = \mathbb{E}_{Q(Z)}[\log P(X, Z)] - \mathbb{E}_{Q(Z)}[\log P(Z | X)]",
            r"\log P(X) = \mathbb{E}_{Q(Z)}[\log P(X, Z)] + \mathbb{E}_{Q(Z)}[\log P(Z | X)]",
        ),
        (r"P(X) = \sum_y P(X, Y)", r"P(X) = \sum_x P(X, Y)"),
        (r"P(Y) = \sum_x P(Y|X) P(X)", r"P(Y) = \sum_x P(X|Y) P(X)"),
        (r"P(X) = \sum_y P(X|y) P(y)", r"P(X) = \sum_y P(X|y)"),
    ],
)
def test_capitals_are_points(text: str, twin: str) -> None:
    assert check(text).verdict.word == "proved"
    assert check(twin).verdict.word == "refuted"


def test_an_entropy_beside_them_is_one_of_variables() -> None:
    assert check(r"H(X) = -\sum_X P(X) \log P(X)").verdict.word in ("definition", "proved")
    assert check(r"H(X) = \sum_X P(X) \log P(X)").verdict.word == "refuted"
