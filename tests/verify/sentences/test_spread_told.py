r"""What a text says the second parameter of \mathcal{N}(m, s) to be is what it is read as; false twins are not confirmed."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.spread_told import told_spread

D = r"Then $D(\mathcal N(0,2)\|\mathcal N(0,1)) = {}$."
VARIANCE, DEVIATION, PRECISION = r"\frac12(1-\ln 2)", r"\frac32-\ln 2", r"\frac12(\ln 2-\frac12)"


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (r"We write $\mathcal N(m, s)$ for the Gaussian with mean $m$ and standard deviation $s$.", DEVIATION),
        (r"Here the second argument of $\mathcal N$ is the standard deviation.", DEVIATION),
        (r"设 $\mathcal N(\mu,\sigma)$ 的标准差为 $\sigma$。", DEVIATION),
        (r"We parametrise Gaussians by precision: $\mathcal N(m,\tau)$.", PRECISION),
        (r"$\mathcal N(\mu, \tau)$ has mean $\mu$ and precision $\tau$.", PRECISION),
        (r"We write $\mathcal N(m, v)$ for the Gaussian with mean $m$ and variance $v$.", VARIANCE),
        (r"Gaussians are common.", VARIANCE),
    ],
)
def test_it_is_read_so(words: str, value: str) -> None:
    assert last(f"{words} {D.replace('{}', value)}") == "confirmed"
    for other in {VARIANCE, DEVIATION, PRECISION} - {value}:
        assert last(f"{words} {D.replace('{}', other)}") in ("refuted", "undecided")


def test_a_letter_is_its_square() -> None:
    said = r"Let $\mathcal N(\mu, \sigma)$ denote the normal law with standard deviation $\sigma$. Then $D(\mathcal N(\mu,\sigma)\|\mathcal N(0,1)) = {}$."
    assert last(said.replace("{}", r"\frac12(\mu^2+\sigma^2-1) - \ln\sigma")) == "definition"
    assert last(said.replace("{}", r"\frac12(\mu^2+\sigma-1-\ln\sigma)")) == "refuted"


@pytest.mark.parametrize(
    "words",
    [
        r"Let $X \sim \mathcal N(0, 4)$ with standard deviation $2$.",
        r"The standard deviation of $X$ is $\sigma$.",
        r"We sample from $\mathcal N(\mu, v)$; the standard deviation is $\sqrt v$.",
    ],
)
def test_one_law_says_nothing_of_the_notation(words: str) -> None:
    assert told_spread(words) is None


@pytest.mark.parametrize(
    ("told", "right", "positive"),
    [
        (r"X \sim \mathcal{N}(\mu, \sigma)$ with standard deviation $\sigma", r"\frac12 \log(2 \pi e \sigma)", False),
        (r"X \sim \mathcal{N}(\mu, \sigma)$ with standard deviation $\sigma", r"\frac12 \log(2 \pi e \sigma^2)", True),
        (r"X \sim \mathcal{N}(0, v)$ with variance $v", r"\frac12 \log(2 \pi e v)", True),
    ],
)
def test_a_law_of_one_variable_tells_it_as_well(told: str, right: str, positive: bool) -> None:
    from symbolic_it.chapters import parse_chapter
    from symbolic_it.verify.chapter import verify_document

    claims = verify_document(parse_chapter(f"Let ${told}$. Then $h(X) = {right}$.", "markdown")).claims
    assert (claims[-1].verdict.word in ("definition", "proved")) is positive
