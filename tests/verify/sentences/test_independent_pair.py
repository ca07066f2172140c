"""Independence said before the variables, or of the two that a sentence speaks of; and what is denied or under a condition."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from tests.verify.answers import words

SAID = [
    "For independent $X$ and $Y$, ",
    "For independent $X \\sim p$ and $Y \\sim q$ we have ",
    "For two independent random variables, ",
    "If the variables are independent, ",
    "对相互独立的 $X$ 和 $Y$，有",
    "X、Y相互独立时，",
    "对于统计独立的信源 X 和 Y，",
    "若两个信源独立，则",
    "독립인 정보원 $X$와 $Y$에 대해 ",
    "如果两个随机变量相互独立，那么",
    "两个相互独立的随机变量的联合熵：",
    "若兩個隨機變數相互獨立，則",
    "두 확률변수가 서로 독립이면 ",
    "서로 독립인 두 확률변수 X, Y에 대하여 ",
    "2つの確率変数が独立なら、",
    "互いに独立な確率変数 $X$ と $Y$ について",
    "对独立的随机变量，有",
    "독립인 확률변수에 대해 ",
    "互いに独立な確率変数について、",
    "Für unabhängige Zufallsvariablen gilt ",
    "Pour des variables aléatoires indépendantes, ",
    "Para variables independientes, ",
]
DENIED = [
    "Für bedingt unabhängige Zufallsvariablen gilt ",
    "Nicht nur für unabhängige Zufallsvariablen gilt ",
    "Two random variables are not independent. ",
    "For conditionally independent $X$ and $Y$, ",
    "For independent $X$ and $Y$ given $Z$, ",
    "When the variables are independent of $Z$, ",
    "If the variables are independent of the noise, ",
    "Even if the two variables are independent no more, ",
    "For linearly independent $X$ and $Y$, ",
    "For hardly independent $X$ and $Y$, ",
    "Unlike for two independent variables, ",
    "As opposed to independent $X$ and $Y$, here ",
    "如果两个随机变量不独立，那么",
    "对于不独立的信源 X 和 Y，",
    "두 확률변수가 독립이 아니면 ",
    "2つの確率変数が独立でないとき、",
    "若 $X$ 与 $Y$ 独立于 $Z$，则",
    "若 $X \\sim p$，$Y \\sim q$ 且独立于 $Z$，则",
    "$X$ と $Y$ が独立かどうかにかかわらず、",
    "$X$와 $Y$가 독립이든 아니든 ",
]


def word(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("words", SAID)
def test_what_holds_of_independent_variables_is_proved(words: str) -> None:
    assert word(words + "$$H(X,Y) = H(X) + H(Y)$$") == "proved"
    assert word(words + "$$H(X,Y) = H(X) - H(Y)$$") in ("refuted", "undecided")


@pytest.mark.parametrize("words", DENIED)
def test_what_is_denied_or_conditional_is_no_independence(words: str) -> None:
    assert word(words + "$$H(X,Y) = H(X) + H(Y)$$") not in ("proved", "confirmed", "definition")


def test_two_variables_are_not_found_among_three() -> None:
    assert word("For two independent random variables, $$I(X;Y|Z) = 0$$") != "proved"


@pytest.mark.parametrize("words", ["Except if", "Unlike in the case that", "Apart from the case where"])
def test_independence_that_is_excepted_is_not_told(words: str) -> None:
    assert word(f"{words} $X$ and $Y$ are independent, $H(X,Y) = H(X) + H(Y)$.") not in ("proved", "confirmed", "definition")


def test_two_laws_that_are_independent_are_those_of_the_masses() -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter("두 확률이 독립이라면, $p(x,y) = p(x)p(y)$", "markdown")).claims] == [
        "proved"
    ]
    assert [c.verdict.word for c in verify_document(parse_chapter("두 확률이 독립이라면, $p(x|y) = p(y)$", "markdown")).claims] != [
        "proved"
    ]


def test_two_that_are_drawn_and_called_independent() -> None:
    drawn = r"设 $X \sim p$，$N \sim q$ {}独立。则 $H(X, N) = H(X) + H(N)$。"
    assert [words(drawn.format(w))[-1] for w in ("且", "且相互", "")] == ["proved"] * 3
    assert words(drawn.format("且不"))[-1] not in ("proved", "definition")
    assert words(r"设 $X \sim p$，$Y \sim q$，$N \sim r$ 且独立。则 $H(Y, N|X) = H(Y|X) + H(N|X)$。")[-1] not in ("refuted",)


def test_events_without_their_letters() -> None:
    """The entropy of independent events adds up; of dependent ones, or with another sign, it is not shown or false."""
    from tests.verify.answers import words

    assert words(r"The entropy of independent events can be summed, $H(X, Y) = H(X) + H(Y)$.") == ["proved"]
    assert words(r"The entropy of independent events can be summed, $H(X, Y) = H(X) - H(Y)$.") == ["refuted"]
    assert words("$I(x,y) = I(x) + I(y)$（独立事件可加）")[-1] == words("$I(x,y) = I(x) + I(y)$ (독립 사건)")[-1] == "proved"
    assert words("$I(x,y) = I(x) + I(y)$（非独立事件）")[-1] == words("$I(x,y) = I(x) + I(y)$（独立事件才成立）")[-1] == "undecided"
    for text in (
        "The entropy of dependent events can be summed",
        "The entropy of events that are not independent is",
        "Unlike the entropy of independent events, here",
    ):
        assert words(rf"{text}, $H(X, Y) = H(X) + H(Y)$.") == ["undecided"]


def test_noise_that_a_channel_adds_is_independent_of_its_input_where_it_says_so() -> None:
    for how, word in (("independent Gaussian noise", "proved"), ("dependent Gaussian noise", "undecided")):
        text = rf"The channel adds {how} $Z \sim N(0, v)$ to its input $X$: $Y = X + Z$. Then $h(Y|X) = h(Z)$."
        assert words(text)[-1] == word, how
