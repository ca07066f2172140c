r"""Normal laws by the parameters that words give them: two means and two variances in the order of the laws."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.normal_parameters import normal_parameters, of_a_divergence
from tests.verify.answers import words

TOLD = [
    (r"the normal laws $p(x; \mu, \sigma^2)$ and $q(x; \mu_0, \sigma_0^2)$", (r"p = \mathcal{N}(\mu, \sigma^2)", r"q = \mathcal{N}(\mu_0, \sigma_0^2)")),
    (r"Gaussians $p$ and $q$ with means $a$, $b$ and variances $v$, $w$", (r"p = \mathcal{N}(a, v)", r"q = \mathcal{N}(b, w)")),
    (r"Gaussians $p, q$ with means $a, b$ and standard deviations $s, t$", (r"p = \mathcal{N}(a, (s)^2)", r"q = \mathcal{N}(b, (t)^2)")),
    (r"设 $p_1$, $p_2$ 为正态分布，均值分别为 $a, b$，协方差矩阵分别为 $S, T$", (r"p_1 = \mathcal{N}(a, S)", r"p_2 = \mathcal{N}(b, T)")),
    (r"Gaussians $p$ and $q$ with means $a$, $b$ and the same variance $v$", (r"p = \mathcal{N}(a, v)", r"q = \mathcal{N}(b, v)")),
    (r"Gaussians $p$ and $q$ with common standard deviation $s$ and means $a$ and $b$", (r"p = \mathcal{N}(a, (s)^2)", r"q = \mathcal{N}(b, (s)^2)")),
    (r"Gaussians $p$ and $q$ with means $a$, $b$ and variance $v$", (r"p = \mathcal{N}(a, v)", r"q = \mathcal{N}(b, v)")),
    (r"Gaussians $p$ and $q$ with means $a$, $b$ and unit variance", (r"p = \mathcal{N}(a, 1)", r"q = \mathcal{N}(b, 1)")),
    (r"Gaussians $p$ and $q$ with means $a$, $b$ and variance $v$ for $p$", ()),
    (r"Gaussians $p$ and $q$ with means $a$, $b$ and equal variances", ()),
    (r"Gaussians $p$ and $q$ with means $a$, $b$ and equal variances $v$, $w$", ()),
    (r"laws $p$ and $q$ with means $a$, $b$ and variances $v$, $w$", ()),
    (r"Gaussians $p$ and $q$ with the same means $a$, $b$ and variances $v$, $w$", ()),
    (r"Gaussians $p$ and $q$ that are not of means $a$, $b$ and variances $v$, $w$", ()),
    (r"means $a$, $b$ and variances $v$, $w$ of Gaussians $p$ and $q$", ()),
]  # fmt: skip
D = r"\log\frac{\sigma_2}{\sigma_1} + \frac{\sigma_1^2 + (\mu_1 - \mu_2)^2}{2\sigma_2^2} - \frac12"
LAWS = r"Let $p$ and $q$ be Gaussian with means $\mu_1$ and $\mu_2$ and standard deviations $\sigma_1$ and $\sigma_2$. "


@pytest.mark.parametrize(("sentence", "told"), TOLD)
def test_what_a_sentence_tells(sentence: str, told: tuple[str, ...]) -> None:
    assert normal_parameters(sentence) == told


def test_a_divergence_is_that_of_the_laws_in_their_order() -> None:
    assert words(LAWS + rf"Then $D_{{KL}}(p \| q) = {D}$.")[-1] == "definition"
    assert words(LAWS + rf"Then $D_{{KL}}(q \| p) = {D}$.")[-1] == "refuted"
    assert words(LAWS + rf"Then $D_{{KL}}(p \| q) = {D.replace('2^2', '2')}$.")[-1] == "refuted"


@pytest.mark.parametrize(
    "sentence",
    [
        r"Of the Gumbel law, which is no normal law, the density is $p(x; \mu, \beta^2)$.",
        r"A Laplace density, unlike the Gaussian, is $p(x; \mu, b^2)$.",
        r"Let $p$ and $q$ be log-normal laws whose logarithms are Gaussians with means $a$ and $b$ and variances $s^2$ and $t^2$.",
        r"Take Gaussians $p$, $q$ with means $0$, $0$ and standard deviations $1$, $2$, truncated to $[0, 1]$.",
    ],
)
def test_laws_that_are_only_beside_a_normal_one_are_none(sentence: str) -> None:
    assert normal_parameters(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "following", "told"),
    [
        (
            r"two Gaussians with means $a$, $b$ and variances $v$, $w$, where $D(f \| g)$",
            "",
            (r"f = \mathcal{N}(a, v)", r"g = \mathcal{N}(b, w)"),
        ),
        (
            r"two normal laws with the same variance $v$ and means $a$ and $b$.",
            r"$D(q\|p) = 1$",
            (r"q = \mathcal{N}(a, v)", r"p = \mathcal{N}(b, v)"),
        ),
        (r"two Gaussians with means $a$, $b$ and unit variance", r"$D_{KL} = 1$", (r"p = \mathcal{N}(a, 1)", r"q = \mathcal{N}(b, 1)")),
        (r"two Gaussians with means $a$, $b$ and variances $v$, $w$.", r"$H(p) = 1$", ()),
        (r"two Gaussians with means $a$, $b$.", r"$D(p\|q) = 1$", ()),
        (r"two mixtures of Gaussians with means $a$, $b$ and variances $v$, $w$.", r"$D(p\|q) = 1$", ()),
        (r"two laws with means $a$, $b$ and variances $v$, $w$.", r"$D(p\|q) = 1$", ()),
    ],
)
def test_laws_by_the_letters_of_a_divergence(sentence: str, following: str, told: tuple[str, ...]) -> None:
    assert of_a_divergence(sentence, following) == told


def test_letters_that_are_told_before_are_kept() -> None:
    two = r"For two Gaussians with means $a$ and $b$ and the same variance $v$, $D(p\|q) = \frac{(a-b)^2}{2 v}$."
    assert words(two) == ["definition"]
    assert words(rf"Let $q = \mathcal{{N}}(0, 1)$. {two}")[-1] not in ("definition", "proved", "refuted")
