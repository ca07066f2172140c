r"""The log likelihood of a normal sample and its derivatives are known up to algebra; a sign, a factor or a power away they are not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

_S = r"\sum_{i=1}^n (x_i - \mu)^2"
_L = r"\sum_{i=1}^n (x_i - \mu)"
_I = r"\sum_i (x_i - \mu)^2"
TWINS = [
    (
        rf"\ell(\mu, \sigma) = -\frac n2\log 2\pi - \frac n2 \log\sigma^2 - \frac{{1}}{{2\sigma^2}}{_I}",
        rf"\ell(\mu, \sigma) = -\frac n2\log 2\pi + \frac n2 \log\sigma^2 - \frac{{1}}{{2\sigma^2}}{_I}",
    ),
    (
        rf"\ell(\mu, \sigma^2) = -\frac n2\log(2\pi\sigma^2) - \frac{{1}}{{2\sigma^2}}{_S}",
        rf"\ell(\mu, \sigma^2) = \frac n2\log(2\pi\sigma^2) - \frac{{1}}{{2\sigma^2}}{_S}",
    ),
    (
        rf"\ell(\mu, \sigma^2) = -\frac n2\log(2\pi\sigma^2) - \frac{{1}}{{2\sigma^2}}{_S}",
        rf"\ell(\mu, \sigma^2) = -\frac n2\log(2\pi\sigma^2) - \frac{{1}}{{\sigma^2}}{_S}",
    ),
    (
        rf"\log L(\mu, \sigma) = -\frac n2\log 2\pi - n\log\sigma - \frac{{1}}{{2\sigma^2}}{_S}",
        rf"\log L(\mu, \sigma) = -\frac n2\log 2\pi - \log\sigma - \frac{{1}}{{2\sigma^2}}{_S}",
    ),
    (
        rf"\frac{{\partial\ell}}{{\partial\mu}} = \frac{{1}}{{\sigma^2}}{_L}",
        rf"\frac{{\partial\ell}}{{\partial\mu}} = -\frac{{1}}{{\sigma^2}}{_L}",
    ),
    (
        rf"\frac{{\partial\ell}}{{\partial\mu}} = \frac{{1}}{{\sigma^2}}{_L}",
        rf"\frac{{\partial\ell}}{{\partial\mu}} = \frac{{1}}{{\sigma}}{_L}",
    ),
    (
        rf"\frac{{\partial\ell}}{{\partial\sigma^2}} = -\frac{{n}}{{2\sigma^2}} + \frac{{1}}{{2\sigma^4}}{_S}",
        rf"\frac{{\partial\ell}}{{\partial\sigma^2}} = -\frac{{n}}{{\sigma^2}} + \frac{{1}}{{2\sigma^4}}{_S}",
    ),
]


def word(formula: str, before: str = "For a normal sample") -> str:
    return verify_document(parse_chapter(f"{before}, ${formula}$.", "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(("formula", "twin"), TWINS)
def test_it_is_known_and_its_twin_is_not(formula: str, twin: str) -> None:
    assert word(formula) in ("definition", "proved")
    assert word(twin) not in ("definition", "proved", "confirmed")


def test_the_negative_one_has_the_other_sign() -> None:
    formula = rf"L(\mu, \sigma^2) = \frac n2\log(2\pi\sigma^2) + \frac{{1}}{{2\sigma^2}}{_S}"
    assert word(formula, "The negative log likelihood is") == "definition"
    assert word(formula.replace("+", "-"), "The negative log likelihood is") != "definition"


@pytest.mark.parametrize(
    "twin",
    [
        rf"\ell(\mu, \sigma) = -\frac n2\log(2\pi) + n\log\sigma - \frac{{1}}{{2\sigma^2}}{_S}",
        rf"\ell(\mu, \sigma) = -\frac n2\log(2\pi) - n\log\sigma + \frac{{1}}{{2\sigma^2}}{_S}",
        rf"\ell(\mu, \sigma) = -\frac n2\log(2\pi) - n\log\sigma - \frac{{1}}{{\sigma^2}}{_S}",
        rf"\ell(\mu, \sigma) = -\frac n2\log(2\pi) - n\log\sigma - \frac{{1}}{{2\sigma}}{_S}",
        rf"\ell(\mu, \sigma) = -\frac n2\log(2\pi) - n\log\sigma - \frac{{1}}{{2\sigma^2}}{_S}".replace("x_i -", "x_i +"),
        rf"\ell(\mu, \sigma^2) = \frac n2\log(2\pi\sigma^2) - \frac{{1}}{{2\sigma^2}}{_S}",
    ],
)
def test_what_one_change_repairs_is_refuted(twin: str) -> None:
    assert word(twin) in ("refuted", "convention-mismatch")


@pytest.mark.parametrize(
    "formula",
    [
        rf"\ell(\mu, \sigma) = -n\log\sigma - \frac{{1}}{{2\sigma^2}}{_S}",  # without its constant
        rf"\ell(\mu, \sigma) = \frac n2\log(2\pi) + n\log\sigma + \frac{{1}}{{2\sigma^2}}{_S}",  # the negative one
        rf"\ell(\mu, \sigma) = -\frac12\log(2\pi) - \log\sigma - \frac{{1}}{{2n\sigma^2}}{_S}",  # the mean of it
    ],
)
def test_what_may_be_another_choice_is_left_open(formula: str) -> None:
    assert word(formula) not in ("refuted", "convention-mismatch")


@pytest.mark.parametrize(
    "before",
    [
        r"Let $\ell(\theta) = \sum_{i=1}^n \log f(x_i | \theta)$ be the log likelihood.",
        r"The density is $f(x | \mu, \sigma) = \frac{1}{\sigma} e^{-(x - \mu)^2}$.",
    ],
)
def test_what_was_said_of_its_letter_before_excuses_no_slip(before: str) -> None:
    formula = rf"\ell(\mu, \sigma) = -\frac n2\log(2\pi) - n\log\sigma - \frac{{1}}{{2\sigma^2}}{_S}"
    assert word(formula, f"{before} For a normal sample") == "definition"
    assert word(formula.replace("- n", "+ n"), f"{before} For a normal sample") == "refuted"
