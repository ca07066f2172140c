"""Rate-distortion functions of the source that is named; slips are mismatches, and the function of another source is not called so."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

CALLED = "the rate-distortion function is "


@pytest.mark.parametrize(
    "text",
    [
        CALLED + r"$R(D) = \min_{p(\hat x|x)} I(X;\hat X)$.",
        CALLED + r"$R(D) = \inf_{p(y|x) : \mathbb{E}[d(X,Y)] \leq D} I(X;Y)$.",
        "For a fair coin " + CALLED + "$R(D) = 1 - h(D)$.",
        "For a Bernoulli(p) source " + CALLED + "$R(D) = H(p) - H(D)$.",
        "For a Gaussian source " + CALLED + r"$R(D) = \frac12 \log \frac{\sigma^2}{D}$.",
        r"二元信源的率失真函数为 $R(D) = H(p) - H(D)$。",
    ],
)
def test_the_function(text: str) -> None:
    assert words(text) == ["definition"]


@pytest.mark.parametrize(
    "text",
    [
        CALLED + r"$R(D) = \max_{p(\hat x|x)} I(X;\hat X)$.",
        "For a fair coin " + CALLED + "$R(D) = 1 + h(D)$.",
        "For a fair coin " + CALLED + "$R(D) = h(D) - 1$.",
        "For a Bernoulli(p) source " + CALLED + "$R(D) = H(p) + H(D)$.",
        "For a Gaussian source " + CALLED + r"$R(D) = \frac12 \log \frac{D}{\sigma^2}$.",
        "For a Gaussian source " + CALLED + r"$R(D) = -\frac12 \log \frac{\sigma^2}{D}$.",
    ],
)
def test_slips(text: str) -> None:
    assert words(text) == ["convention-mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "For a Bernoulli(p) source " + CALLED + "$R(D) = 1 - h(D)$.",
        "For a Gaussian source " + CALLED + "$R(D) = 1 - h(D)$.",
        "For a Laplacian source " + CALLED + r"$R(D) = \frac12 \log \frac{\sigma^2}{D}$.",
        CALLED + r"$R(D) = \min_{p(x)} I(X;\hat X)$.",
        CALLED + r"$R(D) = \min_{p(x|\hat x)} I(X;\hat X)$.",
        CALLED + r"$R(D) = D^2$.",
        "For a Gaussian source " + CALLED + r"$R(D) = \log \frac{\sigma^2}{D}$.",
    ],
)
def test_other_formulas_and_sources_are_open(text: str) -> None:
    assert set(words(text)) <= {"undecided", "not-understood"}


def test_one_source_after_the_other() -> None:
    text = (
        f"A Bernoulli(p) source: {CALLED}$R(D) = H(p) - H(D)$.\n\nA Gaussian source: {CALLED}"
        + r"$R(D) = \frac12 \log \frac{\sigma^2}{D}$."
    )
    assert words(text) == ["definition", "definition"]
