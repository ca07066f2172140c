r"""A known law is proportional to what only lacks factors without its outcome; an exponent with a sign or a factor more is another law."""

from __future__ import annotations

import pytest
from reads import is_identity

from symbolic_it.verify.check import check

GIBBS = (r"p_\theta(x) = \frac{e^{-E_\theta(x)}}{Z_\theta}", r"Z_\theta = \int e^{-E_\theta(x)} dx")
DENSITIES = [
    (r"\mathcal{N}(x; \mu, \sigma^2) \propto \exp(-\frac{(x - \mu)^2}{2 \sigma^2})", "proved"),
    (r"\mathcal{N}(x; \mu, \sigma^2) \propto \exp(\frac{\mu x}{\sigma^2} - \frac{x^2}{2 \sigma^2})", "proved"),
    (r"\mathcal{N}(x; \mu, \sigma^2) \propto \exp(-\frac{(x - \mu)^2}{\sigma^2})", "refuted"),
    (r"\mathcal{N}(x; \mu, \sigma^2) \propto \exp(\frac{(x - \mu)^2}{2 \sigma^2})", "refuted"),
    (r"\mathcal{N}(y; \mu, \sigma^2 I) \propto \exp(-\frac{\|y - \mu\|^2}{2 \sigma^2})", "proved"),
    (r"\mathcal{N}(y; \mu, \sigma^2 I) \propto \exp(-\frac{\|y - \mu\|^2}{2 \sigma})", "refuted"),
    (r"\mathcal{N}(x; \mu, \Sigma) \propto \exp(-\frac{1}{2} (x - \mu)^\top \Sigma^{-1} (x - \mu))", "proved"),
    (r"\mathcal{N}(x; \mu, \sigma^2) \propto -\exp(-\frac{(x - \mu)^2}{2 \sigma^2})", "not-understood"),  # the sign would be lost
]


@pytest.mark.parametrize(("text", "word"), DENSITIES)
def test_normal_densities(text: str, word: str) -> None:
    assert check(text).verdict.word == word


def test_a_law_made_of_an_energy() -> None:
    assert is_identity(r"p_\theta(x) \propto \exp(-E_\theta(x))", *GIBBS)
    assert is_identity(r"p_\theta(x) \propto 2 e^{-E_\theta(x)}", *GIBBS)
    assert not is_identity(r"p_\theta(x) \propto \exp(E_\theta(x))", *GIBBS)
    assert not is_identity(r"p_\theta(x) \propto e^{-2 E_\theta(x)}", *GIBBS)
