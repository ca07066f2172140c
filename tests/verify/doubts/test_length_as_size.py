"""A sum over as many outcomes as a block has variables is no entropy of the block; over another number it may be one."""

from __future__ import annotations

from tests.verify.answers import words


def test_the_length_of_a_block() -> None:
    for text, word in (
        (r"$H(\mathbf{X}) = H(X_1, X_2, \dots, X_n) = -\sum_{i=1}^{n} P(x_i) \log P(x_i)$.", "undecided"),
        (r"$H(X) = -\sum_{i=1}^n p(x_i) \log p(x_i)$.", "definition"),
        (r"$H(X_1, \dots, X_n) = \sum_{i=1}^n H(X_i | X_1, \dots, X_{i-1})$.", "proved"),
    ):
        assert words(text)[-1] == word, text
