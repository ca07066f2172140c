"""Letters that a text describes; a random variable, a source or a law is no description."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.described_letters import described


@pytest.mark.parametrize(
    "text",
    [
        "Let $X$ denote the number of flips.",
        "Three coins are thrown, and $X$ counts the heads.",
        "the output $X$ of the channel",
        "Let $X$ be a random variable that counts heads.",
        "We write $X$ for the colour.",
        "the parity ($X$)",
        "Let $X$, the number of heads, be known.",
        "$X = Y + Z$",
        r"$X \in \{0, 1\}$",
        r"$X \sim \mathrm{Bern}(q)$",
        "$X$",
        "设 $X$ 为抛掷次数。",
        "$X$는 앞면의 개수이다.",
    ],
)
def test_what_describes_a_letter(text: str) -> None:
    assert "X" in described(text)


@pytest.mark.parametrize(
    "text",
    [
        "Let $X$ be a discrete random variable with pmf $p$.",
        "The entropy of $X$ is $H(X)$.",
        "a source $X$",
        r"$X \sim p$",
        "If $X$ is uniform, then so is $X$.",
        "Let $X$ and $Y$ be two random variables.",
        "设 $X$ 为离散随机变量。",
        "확률변수 $X$는 이산적이다.",
        "the distribution $p$",
        "$H$ is the entropy of the source.",
    ],
)
def test_what_describes_none(text: str) -> None:
    assert not described(text)
