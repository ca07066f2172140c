r"""A sequence that only stands in full is one variable beside another that is told apart: H(Y^n|X^n) = \sum_i H(Y_i | Y^{i-1}, X^n)."""

from __future__ import annotations

from tests.verify.answers import POSITIVE, words

TRUE = [
    r"H(Y^n|X^n) = \sum_{i=1}^n H(Y_i|Y^{i-1}, X^n)",
    r"H(Y_1, \ldots, Y_n|X_1, \ldots, X_n) = \sum_{i=1}^n H(Y_i|X_1, \ldots, X_n, Y_1, \ldots, Y_{i-1})",
    r"H(Y^n|X^n) \le \sum_{i=1}^n H(Y_i|X^n)",
    r"I(X^n;Y^n) = \sum_{i=1}^n I(X^n;Y_i|Y^{i-1})",
]
FALSE = [
    r"H(Y^n|X^n) = \sum_{i=1}^n H(Y_i|Y^{i-1})",
    r"H(Y^n|X^n) \ge \sum_{i=1}^n H(Y_i|X^n)",
    r"H(Y^n|X^n) = \sum_{i=1}^n H(Y_i|X^n)",
    r"I(X^n;Y^n) = \sum_{i=1}^n I(X^n;Y_i)",
    r"H(Y^n|X^n) = \sum_{i=1}^{n-1} H(Y_i|Y^{i-1}, X^n)",
]


def test_the_chain_rule_beside_a_whole_sequence() -> None:
    assert words(" ".join(f"${x}$." for x in TRUE)) == ["proved"] * 4


def test_false_ones_are_not_called_true() -> None:
    assert not POSITIVE & set(words(" ".join(f"${x}$." for x in FALSE)))
