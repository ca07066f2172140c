"""An entropy or information of X ~ p is given by a formula in p; by one in q alone nothing is shown."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

TOLD = [
    "Let $X \\sim p$.",
    "Let p be the distribution of X.",
    "Let $p$ denote the true pmf of the random variable $X$.",
    "The variable $X$ is distributed according to $p$.",
    "随机变量 $X$ 服从分布 $p(x)$。",
    "확률변수 $X$의 확률분포를 $p$라 하자.",
    "設 $p(x)$ 是隨機變數 $X$ 的分布。",
    "Write p, the distribution of $X$.",
]
FORMULAS = [
    "The entropy is $H(X) = -\\sum_x {law}(x)\\log {law}(x)$.",
    "The self-information is $I(x) = -\\log {law}(x)$.",
    "Its surprisal is $h(x) = \\log\\frac{{1}}{{{law}(x)}}$.",
]


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_in_the_told_law_is_positive_and_one_in_another_law_is_not(told: str, formula: str) -> None:
    assert words(f"{told} {formula.format(law='p')}")[-1] in POSITIVE
    assert words(f"{told} {formula.format(law='q')}")[-1] not in POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        "Let $(X,Y) \\sim p$. $I(X;Y)=\\sum_{x,y} q(x,y)\\log\\frac{q(x,y)}{q(x)q(y)}$.",
        "Let $(X,Y) \\sim p$. $H(Y|X)=-\\sum_{x,y} q(x,y)\\log q(y|x)$.",
        "The self-information of an outcome $x$ with probability $p(x)$ is $I(x) = -\\log q(x)$.",
    ],
)
def test_pairs_and_probabilities_tell_a_law_as_well(text: str) -> None:
    assert words(text)[-1] not in POSITIVE
    assert words(text.replace("q(", "p("))[-1] in POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        "Tokens $x$ are drawn from $p$. The model's surprisal is $I(x)=-\\log q(x)$.",
        "Let $p$ be the distribution of $X$. The surprisal under $q$ is $I(x)=-\\log q(x)$.",
        "Let $p$ be the distribution of $X$ and $q$ that of $Y$. $H(Y)=-\\sum_y q(y)\\log q(y)$.",
        "$X$ has distribution $P$. The entropy is $H(X)=-\\sum_x p(x)\\log p(x)$.",
    ],
)
def test_a_law_that_the_sentence_names_and_the_same_law_in_small_letters_are_meant(text: str) -> None:
    assert words(text)[-1] in POSITIVE


def test_what_is_false_of_every_law_stays_false() -> None:
    assert words("Let $X \\sim p$. The self-information is $I(x) = \\log p(x)$.")[-1] in NEGATIVE
