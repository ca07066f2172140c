r"""A letter that may be the size of one of several alphabets: what is proved of any number holds of it, and nothing is refuted."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check
from tests.verify.answers import words


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (r"E\left[\log\left(\frac{p(X|Z)}{p(X)} \frac{1}{N}\right)\right] = I(X;Z) - \log N", "proved"),
        (r"E\left[\log\left(\frac{p(X|Z)}{p(X)} \frac{1}{N}\right)\right] = I(X;Z) + \log N", "undecided"),
        (
            r"E_X\left[-\log\left(1 + \frac{N-1}{\frac{p(x|z)}{p(x)}}\right)\right] = E_X\left[\log\frac{1}{1 + \frac{p(x)}{p(x|z)}(N-1)}\right]",
            "proved",
        ),
        (
            r"E_X\left[-\log\left(1 + \frac{N-1}{\frac{p(x|z)}{p(x)}}\right)\right] = E_X\left[\log\frac{1}{1 + \frac{p(x)}{p(x|z)}(N+1)}\right]",
            "undecided",
        ),
        (r"H(X, Y) \le \log K", "undecided"),
        (r"I(X;Y) \le \log N", "undecided"),
        (r"I(X;Y) = H(X) - \log N", "undecided"),
        (r"H(X) \le \log N", "proved"),
        (r"H(X) \ge \log N", "refuted"),
    ],
)
def test_of_several_alphabets_only_what_holds_of_any_number_is_known(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word


def test_a_set_of_samples_that_cannot_be_read_takes_nothing_from_what_follows() -> None:
    told = "Let $X = \\{x^*, x_1, \\dots, x_{N-1}\\}$ be samples. "
    assert words(told + "By Bayes' rule $P(x, z) = P(x | z) P(z)$.")[-1] == "proved"
    assert words(told + "By Bayes' rule $P(x, z) = P(z | x) P(z)$.")[-1] != "proved"


def test_an_exponent_of_a_sum_is_no_number_of_its_terms() -> None:
    """(sum_i a_i)^N <= N max_i a_i is about N factors, however many terms there are."""
    assert words(r"Put $m = \max_i l_i$. Then $\left(\sum_i 2^{-l_i}\right)^N \le N m$.")[-1] == "undecided"
