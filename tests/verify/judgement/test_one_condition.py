"""A divergence of conditional laws by their bare names is refuted where it is false with one condition only."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

KL = r"D_{KL}(\pi_\theta \| \pi_{ref})"


@pytest.mark.parametrize(
    ("right", "word"),
    [
        (r"\mathbb{E}_{y\sim\pi_\theta}[\log(\pi_\theta(y|x) / \pi_{ref}(y|x))]", "definition"),
        (r"\mathbb{E}_{y\sim\pi_\theta}[\log(\pi_{ref}(y|x) / \pi_\theta(y|x))]", "refuted"),
        (r"\mathbb{E}_{y\sim\pi_{ref}}[\log(\pi_\theta(y|x) / \pi_{ref}(y|x))]", "refuted"),
        (r"\sum_y \pi_\theta(y|x) \log\frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}", "definition"),
        (r"\sum_y \pi_{ref}(y|x) \log\frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}", "refuted"),
        (r"-\mathbb{E}_{y\sim\pi_\theta(\cdot|x)}[\log\pi_{ref}(y|x)] - H(\pi_\theta)", "proved"),
        (r"-\mathbb{E}_{y\sim\pi_\theta(\cdot|x)}[\log\pi_{ref}(y|x)] + H(\pi_\theta)", "refuted"),
        (r"\log\pi_\theta(y|x) - \log\pi_{ref}(y|x)", "undecided"),  # an estimate by one sample
    ],
)
def test_however_the_bare_names_are_meant(right: str, word: str) -> None:
    assert words(f"$${KL} = {right}$$") == [word]
