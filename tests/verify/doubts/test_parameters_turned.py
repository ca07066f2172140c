r"""N(\sigma^2 I, \mu) introduces no normal law with mean \mu."""

from __future__ import annotations

from tests.verify.answers import words


def test_mean_and_variance_in_each_others_places() -> None:
    turned = [r"The noise has the law $p = N(\sigma^2 I, \mu)$.", r"The encoder is $q(z|x) = \mathcal{N}(z; \Sigma(x), \mu(x))$."]
    right = [r"The noise has the law $p = N(\mu, \sigma^2 I)$.", r"The encoder is $q(z|x) = \mathcal{N}(z; \mu(x), \Sigma(x))$."]
    assert words("\n\n## A\n\n".join(turned)) == ["undecided"] * 2
    assert words("\n\n## A\n\n".join(right)) == ["definition"] * 2
