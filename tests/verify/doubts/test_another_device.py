"""The words since a law was told may speak of another die, another tie, or of what was learned."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

DIE = r"Let $X$ be a fair die. "
DICE = r"Let $X$ and $Y$ be two fair dice and $S = X + Y$. "
COINS = r"Let $X$ and $Y$ be two fair coins. "


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (DIE + r"By contrast, a coin has $H(X) = 1$ bit.", "undecided"),
        (DIE + r"For a tetrahedral die, $H(X) = 2.585$ bits.", "undecided"),
        (DIE + r"We are told that it is even. Now $H(X) = \log_2 3$ bits.", "undecided"),
        (DIE + "A loaded die shows six half of the time.\n\nIts entropy is $H(X) = 2.16$ bits.", "undecided"),
        (DICE + r"For doubles, $P(S = 7) = 0$.", "undecided"),
        (DICE + r"The product $S = XY$ has $E[S] = 12.25$.", "undecided"),
        (DICE + r"If we roll three of them, $E[S] = 10.5$.", "undecided"),
        (COINS + "\n\nFor a binary symmetric channel with input $X$ and output $Y$, $I(X;Y) = 0.5$ bits.", "undecided"),
        (COINS + r"They agree with probability $3/4$. Then $H(Y|X) = 0.811$ bits.", "undecided"),
        (r"Let $X$ be uniform on $\{1,\dots,8\}$. The first question halves the set. Now $H(X) = 2$ bits.", "undecided"),
        (DIE + r"Then its entropy is $H(X) = 2$ bits.", "refuted"),
        (DICE + r"Since the sum is a function of both dice, the mean is $E[S] = 6$.", "refuted"),
        (COINS + r"Hence the mutual information is $I(X;Y) = 1$ bit.", "refuted"),
        (DIE + r"A student computes its entropy: $H(X) = 2.585$ bits.", "confirmed"),
    ],
)
def test_values_of_another_case(text: str, last: str) -> None:
    assert words(text)[-1] == last
