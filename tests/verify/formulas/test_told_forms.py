r"""Forms of names that were used before: a normaliser that normalises, noise of the law that was named; another one is not shown."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


MODEL = r"The model is $p_\theta(x) = \frac{1}{Z(\theta)} e^{-E_\theta(x)}$." + "\n\n"
NORMAL = r"The encoder is $q(z|x) = \mathcal{N}(z; \mu(x), \mathrm{diag}(\sigma^2(x)))$." + "\n\n"
DRAWN = r"The evidence is $p(x) = \int p(x|z) p(z) dz$, and $\mathbb{E}_{q(z)}[z] = \mu$. "

TWINS = [
    (MODEL + r"Here $Z(\theta) = \int e^{-E_\theta(x)} dx$ normalises.", MODEL + r"Here $Z(\theta) = \int e^{E_\theta(x)} dx$ normalises."),
    (NORMAL + r"We draw $z = \mu(x) + \sigma(x) \odot \epsilon$.", NORMAL + r"We draw $z = \mu(x) + \sigma^2(x) \odot \epsilon$."),
    (NORMAL + r"We draw $z = \mu(x) + \sigma(x) \odot \epsilon$.", NORMAL + r"We draw $z = \sigma(x) + \mu(x) \odot \epsilon$."),
    (DRAWN + r"By the reparametrisation trick, $z = \mu + \sigma \odot \epsilon$.",
     DRAWN + r"By the reparametrisation trick, $z = \mu + \sigma^2 \odot \epsilon$."),
    (r"The information is $I(X;Y) = h(Y) - h(Y|X)$. The channel is $Y = X + Z$.",
     r"The information is $I(X;Y) = h(Y) - h(Y|X)$. The channel is $Y = X + Z$. So $X = Y + Z$."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_what_is_shown_to_fit_is_a_definition(text: str, twin: str) -> None:
    assert words(text)[-1] == "definition"
    assert words(twin)[-1] not in ("definition", "proved")


def test_a_covariance_of_another_form_is_supposed() -> None:
    text = r"Let $p = \mathcal{N}(\mu, \Sigma)$. For isotropic laws $\Sigma = \sigma^2 I$."
    assert words(text)[-1] == "data"


def test_noise_of_another_law_gives_no_sample() -> None:
    told = r"Let $q(z|x) = \mathcal{N}(z; \mu, \sigma^2)$. Let $\epsilon \sim [LAW]$. We sample $z = \mu + \sigma \epsilon$."
    assert words(told.replace("[LAW]", r"\mathcal{N}(0, 1)"))[-1] == "definition"
    assert words(told.replace("[LAW]", r"\mathcal{N}(0, 4)"))[-1] == "undecided"
    assert words(told.replace("[LAW]", "U(0,1)"))[-1] == "undecided"
