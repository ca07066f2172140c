r"""H(X) defined by p is not defined by q in one section; in another base, in other words or of another X it may be."""

from __future__ import annotations

import pytest

from tests.verify.answers import POSITIVE, words

H = r"The entropy of $X$ is $H(X) = -\sum_x p(x)\log p(x)$."


@pytest.mark.parametrize(
    "again",
    [
        r"Also $H(X) = -\sum_x p(x)\log_2 p(x)$.",
        r"Also $H(X) = -\mathbb{E}[\log p(X)]$.",
        r"Also $H(X) = \sum_i p_i \log \frac{1}{p_i}$.",
        r"Also $H(Y) = -\sum_y q(y)\log q(y)$.",
        r"Now let $X \sim q$. Then $H(X) = -\sum_x q(x)\log q(x)$.",
        "\n\n# Another\n\nThe entropy is $H(X) = -\\sum_x q(x)\\log q(x)$.",
    ],
)
def test_the_same_said_again_is_a_definition(again: str) -> None:
    assert set(words(f"{H} {again}")) <= POSITIVE | {"data"}


@pytest.mark.parametrize("again", [r"Again, $H(X) = -\sum_x q(x)\log q(x)$.", r"So $H(X) = -\mathbb{E}[\log q(X)]$."])
def test_by_another_law_it_is_not(again: str) -> None:
    assert words(f"{H} {again}")[-1] not in POSITIVE


def test_a_self_information_has_one_law() -> None:
    assert words(r"The self-information is $I(x) = -\log p(x)$. Also $I(x) = -\log q(x)$.") == ["definition", "undecided"]


def test_a_divergence_from_a_posterior_is_none_from_a_prior() -> None:
    posterior = r"The divergence is $D(Q\|P) = \sum_z Q(z) \log\frac{Q(z)}{p(z|x)}$."
    assert words(rf"{posterior} Then $D(Q\|P) = \sum_z Q(z) \log\frac{{Q(z)}}{{p(z)}}$.") == ["definition", "undecided"]
    again = r"$D(Q\|P) = \mathbb{E}_{z\sim Q}[\log Q(z)] - \mathbb{E}_{z\sim Q}[\log p(z|x)]$"
    assert set(words(f"{posterior} Also {again}.")) <= POSITIVE


def test_the_circle_in_a_density_is_no_policy() -> None:
    told = r"Let $q(x) = N(m, s^2)$, $p(x) = N(0, 1)$. The divergence is $KL(q\|p) = \int q(x) \log\frac{q(x)}{p(x)} dx$."
    again = r"$KL(q\|p) = \mathbb{E}_{q(x)}\left[\log\frac{1/\sqrt{2\pi s^2}}{1/\sqrt{2\pi}} - \frac{(x-m)^2}{2s^2} + \frac{x^2}{2}\right]$"
    assert words(f"{told} So {again}.")[-1] in POSITIVE
    assert words(f"{told} So {again.replace('+', '-')}.")[-1] not in POSITIVE


def test_the_entropy_of_a_variable_whose_law_is_told_is_that_of_the_law() -> None:
    told = r"For $X \sim N(\mu, \sigma^2)$ we have $h(X) = -\int p(x) \ln p(x) dx$. "
    assert words(told + r"So $h(X) = \frac12\ln(2\pi e \sigma^2)$.")[-1] == "definition"
    assert words(told + r"So $h(X) = \frac12\ln(2\pi e \sigma)$.")[-1] == "refuted"
    assert words(told + r"So $h(X) = -\int q(x) \ln q(x) dx$.")[-1] == "undecided"
