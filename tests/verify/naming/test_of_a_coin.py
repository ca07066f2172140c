"""H(X) = -p log p - (1 - p) log(1 - p) where the words speak of two values; of other variables it is left open."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

COINS = [
    "A coin $X$ shows heads with probability $p$. Its entropy is ${}$.",
    "Consider a source $X$ with two messages. Its entropy is $${}$$",
    "如果二元随机变量 $X$ 取 1 的概率是 $p$，那么 ${}$。",
    "베르누이 변수 $X$ 의 엔트로피는 ${}$ 이다.",
]
TRUE = [r"H(X) = -p \log p - (1-p) \log(1-p)", r"H(X) = p \log \frac1p + (1-p) \log \frac{1}{1-p}"]
FALSE = [r"H(X) = -p \log p + (1-p) \log(1-p)", r"H(X) = p \log p + (1-p) \log(1-p)", r"H(X) = p \log \frac1p + (1-p) \log(1-p)"]
OTHERS = [
    "The variable $X$ takes three values. ${}$",
    "Let $X$ be one of four values. ${}$",
    "The negative entropy of the coin $X$ is ${}$.",
    "We have ${}$.",
]


@pytest.mark.parametrize("text", COINS)
@pytest.mark.parametrize("claim", TRUE)
def test_of_a_coin_it_is_the_definition(text: str, claim: str) -> None:
    assert words(text.format(claim))[-1] == "definition"


@pytest.mark.parametrize("text", COINS)
@pytest.mark.parametrize("claim", FALSE)
def test_with_a_sign_changed_it_is_none(text: str, claim: str) -> None:
    assert words(text.format(claim))[-1] in ("convention-mismatch", "refuted")


@pytest.mark.parametrize("text", OTHERS)
@pytest.mark.parametrize("claim", [*TRUE, *FALSE])
def test_of_other_variables_nothing_is_said(text: str, claim: str) -> None:
    assert words(text.format(claim))[-1] not in ("proved", "definition", "confirmed", "refuted", "convention-mismatch")


def test_of_a_geometric_variable_it_is_refuted() -> None:
    assert words(rf"Let $X$ be geometric with parameter $p$. Then ${TRUE[0]}$.")[-1] == "refuted"
