r"""Channels with additive noise: h(Y|X) is h(Z) and I(X;Y) is h(Y) - h(Z) where Y = X + Z and the parts are independent, or noise."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

GIVEN = ["Y = X + Z", "X and Z are independent"]

TWINS = [
    ("h(Y|X) = h(Z)", "h(Y|X) = h(X)"),
    ("h(Y|Z) = h(X)", "h(Y|Z) = h(Z)"),
    ("I(X;Y) = h(Y) - h(Z)", "I(X;Y) = h(Y) - h(X)"),
    ("I(X;Y) = h(Y) - h(Y|X) = h(Y) - h(Z)", "I(X;Y) = h(Y) + h(Z)"),
    ("h(X,Y) = h(X) + h(Z)", "h(X,Y) = h(X) + h(Y)"),
    ("h(X|Y) = h(X) + h(Z) - h(Y)", "h(X|Y) = h(X) - h(Y)"),
    ("h(X + Z) = h(Y)", "h(X + Z) = h(X) + h(Z)"),
]


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_given_the_input_the_output_is_noise_that_is_moved(text: str, twin: str) -> None:
    assert check(text, given=GIVEN).verdict.word == "proved"
    assert check(twin, given=GIVEN).verdict.word not in ("proved", "definition", "confirmed")


@pytest.mark.parametrize("text", ["h(Y) >= h(Z)", "h(Y) >= h(X)", "h(Y) <= h(X) + h(Z)", "h(X) <= h(Y)"])
def test_what_the_sum_says_of_the_output_alone_is_not_refuted(text: str) -> None:
    assert check(text, given=GIVEN).verdict.word != "refuted"


def test_without_independence_nothing_is_said() -> None:
    assert check("h(Y|X) = h(Z)", given=["Y = X + Z"]).verdict.word != "proved"


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("h(X - Z) = h(Y)", GIVEN),  # of exponential ones 1 + log 2 and 1 + gamma
        ("h(X + Z) = h(Y)", ["Y = X - Z", GIVEN[1]]),
        ("h(Y|X) = h(Z)", [GIVEN[0], r"X \perp Z \perp N \mid W"]),
    ],
)
def test_another_sum_or_a_conditional_independence_says_nothing(text: str, given: list[str]) -> None:
    assert check(text, given=given).verdict.word == "undecided"


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.kind != "data"]


CHANNEL = r"The output is $Y = X + Z$ with {noise}. Then $h(Y|X) = h(Z)$."


def test_noise_in_words_is_independent_unless_it_is_said_to_depend() -> None:
    assert words(CHANNEL.format(noise="Gaussian noise $Z$"))[-1] == "proved"
    assert words(CHANNEL.format(noise="noise $Z$ that depends on the input"))[-1] != "proved"
    assert words(CHANNEL.format(noise="another variable $Z$"))[-1] != "proved"


def test_the_sum_of_normal_variables_is_normal() -> None:
    text = r"A Gaussian channel has $Y = X + Z$ with noise $Z \sim \mathcal{N}(0, N)$ and input $X \sim \mathcal{N}(0, P)$. Then $I(X;Y) = "
    assert words(text + r"\frac12 \log(1 + P/N)$.")[-1] == "proved"
    assert words(text + r"\frac12 \log(1 + N/P)$.")[-1] not in ("proved", "definition")
    assert words(text + r"\log(1 + P/N)$.")[-1] not in ("proved", "definition")


def test_the_mean_of_a_difference_is_the_difference_of_the_means() -> None:
    text = (
        r"Let $X \sim \mathcal{N}(1, 2)$ and $Z \sim \mathcal{N}(3, 4)$ be independent and $Y = X - Z$. Then $E[Y] = -2$. Then $E[Y] = 4$."
    )
    assert words(text)[-2:] == ["confirmed", "undecided"]
