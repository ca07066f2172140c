"""A density that is told by its law is that law's: right formulas about it are proved, wrong ones are not."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.densities_told import densities_told
from tests.verify.answers import NEGATIVE, POSITIVE, words

TOLD = [
    (r"Let $g$ be the pdf for some $Y \sim \mathcal{N}(0,\sigma^2)$.", r"g = \mathcal{N}(0,\sigma^2)"),
    (r"Let $f(x)$ be the density of $\mathcal{N}(\mu, v)$.", r"f = \mathcal{N}(\mu, v)"),
    (r"Consider the density $f$ of $X \sim \mathcal{N}(0, 1)$.", r"f = \mathcal{N}(0, 1)"),
    (r"Let $f$ be the density of a normal law with mean $0$ and variance $\sigma^2$.", r"f = \mathcal{N}(0, \sigma^2)"),
]
NOT_TOLD = [
    r"$g$ is not the density of $\mathcal{N}(0, 1)$.",
    "Let $g$ be the density of $X$.",
    r"If $g$ is the density of $\mathcal{N}(0, 1)$,",
    "Let $f$ be the density of a law with mean $0$ and variance $v$.",
]


SAID_TO_BE = [
    (r"Let $q$ be the normal distribution $\mathcal{N}(m, v)$.", (r"q = \mathcal{N}(m, v)",)),
    (r"The prior $p(z)$ is the usual “flat” prior $\mathcal{N}(0, 1)$.", (r"p(z) = \mathcal{N}(0, 1)",)),
    (
        r"Let $P$ be the “true” law $\mathcal{N}(a, v)$ and $Q$ be the other law $N(b, w)$.",
        (r"P \sim \mathcal{N}(a, v)", r"Q \sim N(b, w)"),
    ),
    (r"Let $P$ not be the law $\mathcal{N}(a, v)$.", ()),
    (r"$P$ is approximately $\mathcal{N}(a, v)$.", ()),
    (r"设 $q$ 为高斯分布 $\mathcal{N}(m, v)$。", (r"q = \mathcal{N}(m, v)",)),
    (r"$q$ is close to the distribution $\mathcal{N}(0, 1)$.", ()),
    (r"$q$ is the mean of the distribution $\mathcal{N}(0, 1)$.", ()),
    (r"$q$ is pulled towards the prior $\mathcal{N}(0, 1)$.", ()),
    (r"$q$ 为近似分布 $\mathcal{N}(0, 1)$", ()),
]


@pytest.mark.parametrize(("sentence", "laws"), SAID_TO_BE)
def test_a_letter_is_said_to_be_a_law_by_no_words_but_its_own(sentence: str, laws: tuple[str, ...]) -> None:
    assert densities_told(sentence) == laws


@pytest.mark.parametrize(("sentence", "law"), TOLD)
def test_the_law_of_a_density_is_told(sentence: str, law: str) -> None:
    assert densities_told(sentence) == (law,)


@pytest.mark.parametrize("sentence", NOT_TOLD[:2] + NOT_TOLD[3:])
def test_no_law_is_told(sentence: str) -> None:
    assert densities_told(sentence) == ()


@pytest.mark.parametrize(("sentence", "law"), TOLD)
def test_its_logarithm_is_judged_by_the_law(sentence: str, law: str) -> None:
    letter = law[0]
    m = r"\mu" if r"\mu" in law else "0"
    v = "v" if ", v" in law else r"\sigma^2" if "sigma" in law else "1"
    right = rf"-\frac12\log(2\pi \cdot {v}) - \frac{{(x - {m})^2}}{{2 \cdot {v}}}"
    assert words(rf"{sentence} Then $\log {letter}(x) = {right}$.")[-1] in POSITIVE
    assert words(rf"{sentence} Then $\log {letter}(x) = {right[1:]}$.")[-1] in NEGATIVE


def test_a_capital_is_told_with_its_density() -> None:
    text = r"""Let $P$ be the "true" distribution $\mathcal{N}(a, s^2)$ and $Q$ be the "fitted" distribution $\mathcal{N}(b, t^2)$.

Then $\mathbb{E}_{P}[\log q(x)] = -\frac12\log(2\pi) - \log t - \frac{s^2 + (a - b)^2}{2 t^2}$.
Also $\mathbb{E}_{P}[\log q(x)] = -\frac12\log(2\pi) - \log t - \frac{t^2 + (a - b)^2}{2 s^2}$."""
    assert [w in POSITIVE for w in words(text) if w != "data"] == [True, False]
