"""Limits of entropies of a process are what its being stationary or a chain makes them; of others nothing is said."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

CHAIN = r"For a stationary Markov chain with stationary distribution $\mu$ and transition matrix $P$, "
HOLDS = [
    CHAIN + r"$H(\mathcal{X}) = \lim_{n\to\infty} H(X_n|X_{n-1}, \dots, X_1) = \lim_{n\to\infty} H(X_n|X_{n-1}) = H(X_2|X_1)$.",
    CHAIN + r"the entropy rate is $H(\mathcal{X}) = -\sum_{ij} \mu_i P_{ij} \log P_{ij}$.",
    CHAIN + r"$H(X_2|X_1) = \sum_i \mu_i ( \sum_j -P_{ij}\log P_{ij} ) = -\sum_{ij}\mu_i P_{ij} \log P_{ij}$.",
    r"For a two-state stationary Markov chain, $H(\mathcal{X}) = \frac{b}{a+b}H(a) + \frac{a}{a+b}H(b)$.",
    r"For a stationary process $\lim_{n\to\infty} \frac1n\sum_{i=1}^n H(X_i|X_1, \dots, X_{i-1}) = \lim_{n\to\infty} H(X_n|X_1, \dots, X_{n-1})$.",
    r"Always $\lim_{n\to\infty} \frac1n H(X_1, \dots, X_n) = \lim_{n\to\infty} \frac1n\sum_{i=1}^n H(X_i|X_1, \dots, X_{i-1})$.",
    r"For a stationary process $H(X_{n+1}|X_2, \dots, X_n) = H(X_n|X_1, \dots, X_{n-1})$.",
    r"For a stationary process $H(X_n|X_2^{n-1}) = H(X_{n-1}|X_1^{n-2})$.",
    r"For a stationary process $H(X_n|X_1, \dots, X_{n-1}) \le H(X_{n-1}|X_1, \dots, X_{n-2})$ and $H(X_2|X_1) \le H(X_1)$.",
]
WRONG = [
    CHAIN + r"the entropy rate is $H(\mathcal{X}) = \sum_{ij} \mu_i P_{ij} \log P_{ij}$.",
    CHAIN + r"the entropy rate is $H(\mathcal{X}) = -\sum_{ij} \mu_i P_{ij} \log P_{ji}$.",
]
OPEN = [
    CHAIN + r"the entropy rate is $H(\mathcal{X}) = -\sum_{ij} \mu_j P_{ij} \log P_{ij}$.",  # where P_{ij} is the step from j to i
    r"For a process $H(X_{n+1}|X_2, \dots, X_n) = H(X_n|X_1, \dots, X_{n-1})$.",
    r"For a stationary process $H(X_{n+1}|X_2, \dots, X_n) = H(X_{n-1}|X_1, \dots, X_{n-1})$.",
    r"For a stationary process $H(X_n|X_1, \dots, X_{n-1}) = H(X_{n-1}|X_1, \dots, X_{n-2})$.",
    r"For a stationary process $H(X_n|X_1, \dots, X_{n-1}) \ge H(X_{n-1}|X_1, \dots, X_{n-2})$.",
    r"For a stationary process $\lim_{n\to\infty} H(X_n|X_{n-1}, \dots, X_1) = \lim_{n\to\infty} H(X_n|X_{n-1})$.",
    r"A Markov chain is stationary.\n\nFor a stationary process $H(\mathcal{X}) = H(X_2|X_1)$.".replace(r"\n", "\n"),
    r"Always $\lim_{n\to\infty} \frac1n H(X_1, \dots, X_n) = \lim_{n\to\infty} \frac1n\sum_{i=1}^n H(X_i)$.",
    r"For a stationary process $\lim_{n\to\infty} H(X_1, \dots, X_n) = \lim_{n\to\infty} H(X_n|X_1, \dots, X_{n-1})$.",
    r"For a two-state stationary Markov chain, $H(\mathcal{X}) = \frac{a}{a+b}H(a) + \frac{b}{a+b}H(b)$.",
    CHAIN + r"$H(\mathcal{X}) = H(X_2)$.",
    CHAIN + r"$\lim_{n\to\infty} H(X_n|X_{n-1}) = H(X_2)$.",
]


@pytest.mark.parametrize("text", HOLDS)
def test_what_holds(text: str) -> None:
    assert set(words(text)) - {"data"} <= POSITIVE


@pytest.mark.parametrize("text", WRONG)
def test_what_is_no_rate(text: str) -> None:
    assert words(text)[-1] in NEGATIVE


@pytest.mark.parametrize("text", OPEN)
def test_what_no_process_shows(text: str) -> None:
    assert words(text)[-1] not in POSITIVE


def test_a_chapter_with_another_process_tells_of_none_that_it_is_stationary() -> None:
    for other in ("a nonstationary one", "a process that is not stationary"):
        text = rf"A stationary process and {other} differ. The second one has $H(X_n|X_{{n-1}},\dots,X_1) \le H(X_{{n-1}}|X_{{n-2}},\dots,X_1)$."
        assert words(text)[-1] not in POSITIVE | NEGATIVE
