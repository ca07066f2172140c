"""sigma(z)_i is an entry of the softmax, or the logistic function of an entry: what only one of them makes false is not refuted."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (r"\sigma(z)_i = \frac{e^{z_i}}{\sum_j e^{z_j}}", "proved"),
        (r"\sigma(\mathbf{z})_i = \frac{e^{z_i}}{\sum_{j=1}^K e^{z_j}}", "proved"),
        (r"\frac{\partial \sigma(z)_i}{\partial z_j} = \sigma(z)_i (\delta_{ij} - \sigma(z)_j)", "proved"),
        (r"\frac{\partial}{\partial z_i} (-\log \sigma(z)_y) = \sigma(z)_i - 1[i = y]", "proved"),
        (r"\sum_i \sigma(z)_i = 1", "proved"),
        (r"\sigma(z)_i = \frac{e^{-z_i}}{\sum_j e^{z_j}}", "refuted"),
        (r"\frac{\partial \sigma(z)_i}{\partial z_j} = \sigma(z)_i (\delta_{ij} + \sigma(z)_j)", "refuted"),
        (r"\sigma(z)_i = \frac{1}{1 + e^{z_i}}", "refuted"),
        (r"\sigma(z)_i = \frac{1}{1 + e^{-z_i}}", "undecided"),
    ],
)
def test_the_entries_of_sigma(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word


def test_the_letter_of_a_vector_beside_one_may_be_a_number() -> None:
    """softmax(a z) scales z by a number; a number that is told is one, and of one untold nothing is refuted that is true of numbers."""
    from symbolic_it.verify.check import check

    verdicts = [
        ("H(softmax(a z)) <= H(softmax(z))", ["a >= 1"], "proved"),
        ("H(softmax(a z)) >= H(softmax(z))", ["a >= 1"], "refuted"),
        ("H(softmax(z/s)) >= H(softmax(z))", ["s >= 1"], "proved"),
        ("softmax(z + a) = softmax(z)", ["a is a scalar"], "proved"),
        ("softmax(z + a) = softmax(z)", ["a > 0"], "proved"),
        ("softmax(z + a) = softmax(z)", [], "undecided"),
        ("softmax(z + b) = softmax(z)", [], "undecided"),
        ("softmax(W x + b) = softmax(W x)", [], "undecided"),
        (r"softmax(z + b \mathbf{1}) = softmax(z)", [], "proved"),
        ("softmax(z + z) = softmax(z)", [], "refuted"),
        (r"\log\sum_i e^{z_i + a_i} = \log\sum_i e^{z_i}", [], "refuted"),
    ]
    assert [(text, given, check(text, given).verdict.word) for text, given, _ in verdicts] == verdicts
