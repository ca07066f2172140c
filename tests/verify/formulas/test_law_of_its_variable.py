"""H(X) of a variable of which nothing else is told has the law told before: right values are confirmed, others are left open."""

from __future__ import annotations

from tests.verify.answers import words

COIN = "A biased coin: $P(H) = 0.9$ and $P(T) = 0.1$. "


def test_what_is_right_by_the_one_law_is_confirmed() -> None:
    assert words(COIN + r"So $H(X) = -0.9 \log_2 0.9 - 0.1 \log_2 0.1 = 0.469$ bits.")[2:] == ["confirmed", "confirmed"]
    assert words(r"A coin $X \in \{H, T\}$: $P(H) = 0.9$ and $P(T) = 0.1$. So $H(X) = 0.469$ bits.")[-1] == "confirmed"


def test_nothing_is_refuted_by_it_and_another_variable_has_another_law() -> None:
    assert words(COIN + r"So $H(X) = -0.9 \log_2 0.1 - 0.1 \log_2 0.9$.")[-1] == "data"
    assert words(COIN + "So $H(X) = 0.569$ bits.")[-1] == "undecided"
    assert words(COIN + "Let $X$ be the number of heads in two tosses. $H(X) = 0.469$ bits.")[-1] == "undecided"
    assert words(COIN + "$H(X) = 0.469$ bits, where $X$ is the parity of ten tosses.")[-1] == "undecided"
    assert words(COIN + "With $Q(H) = 0.5$ and $Q(T) = 0.5$, $H(X) = 0.469$ bits.")[-1] == "undecided"
    assert words(COIN + "$H(X, Y) = 0.469$ bits.")[-1] == "undecided"
