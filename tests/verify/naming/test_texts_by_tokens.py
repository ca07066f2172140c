r"""P(s) = \prod_i p(w_i | w_1, ..., w_{i-1}) for a text s of one letter, written out too; no token among those that it is foretold from."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

LAST = r"p(w_n|w_1 w_2 ... w_{n-1})"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"$P(s) = \prod_{i=1}^{n} P(w_i | w_1, \dots, w_{i-1})$", "definition"),
        (r"$P(s) = \prod_{i=1}^{n} P(w_i | w_1, \dots, w_i)$", "convention-mismatch"),
        (r"$P(s) = \sum_{i=1}^{n} P(w_i | w_1, \dots, w_{i-1})$", "convention-mismatch"),
        (r"$\log P(s) = \sum_{i=1}^n \log P(w_i | w_1, \dots, w_{i-1})$", "definition"),
        (r"$\log P(s) = \prod_{i=1}^n \log P(w_i | w_1, \dots, w_{i-1})$", "convention-mismatch"),
        (rf"$P(s) = p(w_1)p(w_2|w_1)p(w_3|w_1,w_2)...{LAST}$", "definition"),
        (rf"$P(s) = p(w_1)p(w_2|w_1)p(w_3|w_1,w_2)...{LAST.replace('n-1', 'n')}$", "convention-mismatch"),
        (rf"$P(s) = p(w_1)p(w_2|w_1)p(w_3|w_1)...{LAST}$", "undecided"),
        (rf"$P(s) = p(w_1)p(w_2|w_1)p(w_3|w_1,w_2)...{LAST.replace('n-1', 'n-2')}$", "undecided"),
        (r"In a unigram model $P(s) = \prod_{i} P(w_i)$.", "definition"),
        (r"$P(s) = \prod_{i=1}^n P(w_i)$", "undecided"),
        (r"For iid symbols, $-\frac{1}{n}\log p(X^n) = -\frac{1}{n}\sum_i \log p(X_i)$.", "definition"),
        (r"For iid symbols, $p(x^n) = \prod_{i=1}^n p(x_i)$.", "definition"),
        (r"For iid symbols, $p(x^n) = \prod_{i=1}^m p(x_i)$.", "not-understood"),
        (r"For a source that is not memoryless, $p(x^n) = \prod_{i=1}^n p(x_i)$.", "not-understood"),
        (r"For symbols that are non-iid, $p(x^n) = \prod_{i=1}^n p(x_i)$.", "not-understood"),
        (r"For iid symbols, $-\frac{1}{n}\log p(X^n) = \frac{1}{n}\sum_i \log p(X_i)$.", "not-understood"),
        (r"For iid symbols, $\log_2 p(x^n) = \sum_i \log p(x_i)$.", "not-understood"),
        (r"For any symbols, $\log p(x^n) = \sum_i \log p(x_i)$.", "not-understood"),
        (r"Read backwards, $P(s) = \prod_i P(w_i | w_{i+1}, \dots, w_n)$.", "not-understood"),
        (r"$P(s) = \prod_t P(w_t | w_t, \dots, w_1)$", "convention-mismatch"),
    ],
)
def test_texts_that_one_letter_names(text: str, word: str) -> None:
    assert words(text) == [word]
