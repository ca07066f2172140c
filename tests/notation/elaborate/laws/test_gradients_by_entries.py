r"""Scores of normal laws, \nabla_x log N(x; m, v I) = -(x - m)/v, are derivatives by entries; of other names nothing is said."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

_N = r"\log \mathcal{N}(x; \mu, \sigma^2 I)"

TWINS = [
    (rf"\nabla_\mu {_N} = \frac{{x - \mu}}{{\sigma^2}}", rf"\nabla_\mu {_N} = \frac{{\mu - x}}{{\sigma^2}}"),
    (rf"\nabla_x {_N} = -\frac{{x - \mu}}{{\sigma^2}}", rf"\nabla_x {_N} = -\frac{{x - \mu}}{{\sigma}}"),
    (rf"\nabla_x {_N} = -\nabla_\mu {_N}", rf"\nabla_x {_N} = \nabla_\mu {_N}"),
    (
        r"\nabla_x \log \mathcal{N}(x; c y, (1-c^2) I) = -\frac{x - c y}{1-c^2}",
        r"\nabla_x \log \mathcal{N}(x; c y, (1-c^2) I) = -\frac{x - c y}{1-c}",
    ),
]


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_a_score_is_known_and_its_twin_is_refuted(text: str, twin: str) -> None:
    assert check(text).verdict.word == "proved"
    assert check(twin).verdict.word == "refuted"


#: The mean is a function of what the gradient is by.
OF_ITSELF = [
    r"\nabla_x \log \mathcal{N}(x; f(x), \sigma^2 I) = -\frac{x - f(x)}{\sigma^2}",
    r"\nabla_x \log \mathcal{N}(x; x - f(x), \sigma^2 I) = -\frac{f(x)}{\sigma^2}",
    r"\nabla_x \log \mathcal{N}(x; \mu_\theta(x), \sigma^2 I) = -\frac{x - \mu_\theta(x)}{\sigma^2}",
    r"\nabla_{x_t} \log \mathcal{N}(x_t; f(x_t), \sigma^2 I) = -\frac{x_t - f(x_t)}{\sigma^2}",
]


@pytest.mark.parametrize("text", OF_ITSELF)
def test_a_mean_that_depends_on_what_is_differentiated_by_is_no_constant(text: str) -> None:
    assert check(text).verdict.word in ("not-understood", "undecided")


def test_nor_is_one_that_was_defined() -> None:
    mean = [r"\mu = \mu_\theta(x)"]
    assert check(rf"\nabla_x {_N} = -\frac{{x - \mu}}{{\sigma^2}}", given=mean).verdict.word != "proved"


@pytest.mark.parametrize("text", [rf"\nabla_x {_N} = -\frac{{\epsilon}}{{\sigma}}", rf"\nabla_x {_N} = s_\theta(x)"])
def test_a_vector_that_the_law_does_not_have_is_left_open(text: str) -> None:
    assert check(text).verdict.word == "not-understood"


_V, _S = r"\log \mathcal{N}(x; \mu, \Sigma)", r"\log \mathcal{N}(x; \mu, \sigma^2)"
OF_MATRICES = [
    (rf"\nabla_x {_V} = -\Sigma^{{-1}}(x - \mu)", rf"\nabla_x {_V} = \Sigma^{{-1}}(x - \mu)"),
    (rf"\nabla_\mu {_V} = \Sigma^{{-1}}(x - \mu)", rf"\nabla_\mu {_V} = \frac12 \Sigma^{{-1}}(x - \mu)"),
    (rf"\nabla_x {_S} = -\frac{{x - \mu}}{{\sigma^2}}", rf"\nabla_x {_S} = -\frac{{x - \mu}}{{\sigma}}"),
]


@pytest.mark.parametrize(("text", "twin"), OF_MATRICES)
def test_along_an_axis_of_its_matrix_a_law_has_one_variance(text: str, twin: str) -> None:
    assert check(text).verdict.word == "proved"
    assert check(twin).verdict.word == "refuted"


def test_a_determinant_is_no_number_along_an_axis() -> None:
    assert check(rf"\nabla_x {_V} = -\Sigma^{{-1}}(x - \mu) + |\Sigma| - |\Sigma|").verdict.word != "proved"


@pytest.mark.parametrize(
    "said",
    [
        r"Here $\Sigma$ depends on $x$. $$\nabla_x \log \mathcal{N}(x; \mu, \Sigma) = -\Sigma^{-1}(x - \mu)$$",
        r"Let $\Sigma = x x^\top + I$. $$\nabla_x \log \mathcal{N}(x; \mu, \Sigma) = -\Sigma^{-1}(x - \mu)$$",
        r"Let $\Sigma = \operatorname{diag}(x^2)$. $$\nabla_x \log \mathcal{N}(x; \mu, \Sigma) = -\Sigma^{-1}(x - \mu)$$",
        r"Here $\sigma$ depends on $x$. $$\nabla_x \log \mathcal{N}(x; \mu, \sigma^2 I) = -\frac{x - \mu}{\sigma^2}$$",
        r"The score is $$\nabla_y \log \mathcal{N}(x; A y, \Sigma) = A \Sigma^{-1}(x - A y)$$",  # its transpose
    ],
)
def test_a_matrix_that_depends_or_has_other_axes_is_no_variance(said: str) -> None:
    assert verify_document(parse_chapter(said, "markdown")).claims[-1].verdict.word in ("undecided", "not-understood")
