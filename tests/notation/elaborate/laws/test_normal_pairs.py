r"""Entropies and informations of normal variables that the text names: sums with independent noise, pairs with a correlation."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

_CHANNEL = r"Let $X \sim \mathcal{N}(0, P)$ and $Z \sim \mathcal{N}(0, N)$ be independent, and $Y = X + Z$. "
_NOISE = (
    r"Let $X \sim \mathcal{N}(0, \sigma_X^2)$ and $Y = X + W$ with noise $W \sim \mathcal{N}(0, \sigma_W^2)$ independent of the input $X$. "
)
_PAIR = r"Let $(X, Y)$ be jointly Gaussian with correlation coefficient $\rho$. "
_TOLD = r"Let $X$ and $Y$ be jointly normal with correlation $\rho$, where $X \sim \mathcal{N}(0, a)$ and $Y \sim \mathcal{N}(0, b)$. "


def word(before: str, formula: str) -> str:
    return verify_document(parse_chapter(f"{before}Then ${formula}$.", "markdown")).claims[-1].verdict.word


#: What the text says, a true formula, and twins.
CASES = [
    (_CHANNEL, r"h(Y) = \frac12\log(2\pi e(P+N))", r"h(Y) = \frac12\log(2\pi e P N)", r"h(Y) = \frac12\log(2\pi(P+N))"),
    (_CHANNEL, r"I(X;Y) = \frac12\log(1+\frac{P}{N})", r"I(X;Y) = \frac12\log(1+\frac{N}{P})", r"I(X;Y) = \log(1+\frac{P}{N})"),
    (_CHANNEL, r"h(Y|X) = \frac12\log(2\pi e N)", r"h(Y|X) = \frac12\log(2\pi e P)", r"h(X|Y) = \frac12\log(2\pi e N)"),
    (_CHANNEL, r"h(X,Y) = h(X) + h(Z)", r"h(X,Y) = h(X) + h(Y)"),
    (_NOISE, r"I(X;Y) = \frac12\log(1+\frac{\sigma_X^2}{\sigma_W^2})", r"I(X;Y) = \frac12\log(1+\frac{\sigma_X}{\sigma_W})"),
    (_PAIR, r"I(X;Y) = -\frac12\log(1-\rho^2)", r"I(X;Y) = \frac12\log(1-\rho^2)", r"I(X;Y) = -\frac12\log(1+\rho^2)"),
    (_PAIR, r"I(X;Y) = \frac12\log\frac{1}{1-\rho^2}", r"I(X;Y) = \frac12\log\frac{1}{1-\rho}"),
    (_TOLD, r"h(X,Y) = \frac12\log((2\pi e)^2 a b(1-\rho^2))", r"h(X,Y) = \frac12\log((2\pi e)^2 a b(1+\rho^2))"),
    (_TOLD, r"h(Y|X) = \frac12\log(2\pi e b(1-\rho^2))", r"h(Y|X) = \frac12\log(2\pi e b(1-\rho))"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[1])
def test_what_holds_of_these_laws_is_proved_and_its_twins_are_not(case: tuple[str, ...]) -> None:
    before, formula, *twins = case
    assert word(before, formula) == "proved"
    assert not {word(before, twin) for twin in twins} & {"proved", "definition", "confirmed"}


def test_twins_are_refuted_with_positive_variances() -> None:
    assert word(_CHANNEL, r"I(X;Y) = \frac12\log(1+\frac{N}{P})") == "refuted"
    assert word(_PAIR, r"I(X;Y) = \frac12\log(1-\rho^2)") == "refuted"
    assert word(_CHANNEL, r"h(Y) \ge h(Z)") != "refuted"
    assert word(_PAIR, r"I(X;Y) \ge \frac{\rho^2}{2}") != "refuted"


#: A pair is no longer one where the text determines one of its variables, or the correlation, anew.
REDEFINED = [
    r"Now let $Y = X^2$. ",
    r"Let $X \sim \mathrm{Bernoulli}(1/2)$. ",
    r"Let $X$ and $Y$ be independent. ",
    r"Now let $X$ be uniform on $[0,1]$ and $Y$ be independent of $X$. ",
    r"Let $(X, Y)$ be uniform on the unit square. ",
    r"Consider now other variables $X$ and $Y$ with any joint law. ",
    r"Let $\rho$ denote the density of $Z$. ",
    r"令 $X$ 和 $Y$ 服从均匀分布。",
]
KEPT = [
    r"Let $X$ have zero mean and variance $\sigma^2$. ",
    r"Let $X \sim \mathcal{N}(0, \sigma^2)$. ",
    r"Let $Z = X + Y$. ",
    r"The mutual information of $X$ and $Y$ is known. ",
]


@pytest.mark.parametrize("between", REDEFINED)
def test_a_pair_ends_where_its_letters_mean_something_else(between: str) -> None:
    assert word(_PAIR + between, r"I(X;Y) = -\frac12\log(1-\rho^2)") in ("undecided", "not-understood")


@pytest.mark.parametrize("between", KEPT)
def test_and_goes_on_where_they_do_not(between: str) -> None:
    assert word(_PAIR + between, r"I(X;Y) = -\frac12\log(1-\rho^2)") == "proved"
    assert word(_PAIR + between, r"I(X;Y) = \frac12\log(1-\rho^2)") == "refuted"


#: Without independence, without joint normality or without a law for X nothing is put in.
LEFT = [
    (r"Let $X \sim \mathcal{N}(0, P)$ and $Z \sim \mathcal{N}(0, N)$, and $Y = X + Z$. ", r"h(Y) = \frac12\log(2\pi e(P+N))"),
    (r"Let $X$ and $Y$ be normal with correlation $\rho$. ", r"I(X;Y) = -\frac12\log(1-\rho^2)"),
    (r"Let $Z \sim \mathcal{N}(0, N)$ be independent of the input $X$, and $Y = X + Z$. ", r"h(Y) = \frac12\log(2\pi e(P+N))"),
]


@pytest.mark.parametrize(("before", "formula"), LEFT)
def test_what_the_text_does_not_tell_is_left_open(before: str, formula: str) -> None:
    assert word(before, formula) not in ("proved", "definition", "refuted")
