"""Estimators of the divergence of a policy from its reference, of samples of the policy; the z-loss."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"$k_1 = \log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}$",
    r"$k_2 = \frac{1}{2}\left(\log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}\right)^2$",
    r"$k_3 = \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)} - 1 - \log \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)}$",
    r"The z-loss is $\mathcal{L}_z = \alpha \log^2 Z$.",
    r"$r_t = -\beta \log \frac{\pi_\theta(a_t|s_t)}{\pi_{ref}(a_t|s_t)} + \mathbb{1}[t = T]\, r_\phi(x, y)$",
]
FALSE = [
    r"$k_3 = \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)} - 1 + \log \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)}$",
    r"$r_t = \beta \log \frac{\pi_\theta(a_t|s_t)}{\pi_{ref}(a_t|s_t)} + \mathbb{1}[t = T]\, r_\phi(x, y)$",
    r"The z-loss is $\mathcal{L}_z = -\alpha \log^2 Z$.",
]
OPEN = [
    r"Of samples from the reference, $k_3 = \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)} - 1 - \log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}$.",
]
UNBLESSED = [
    r"$k_1 = \log \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)}$",
    r"$k_1 = 1 - \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}$",
    r"$k_2 = \left(\log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}\right)^2$",
    r"$k_3 = \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)} - 1 - \log \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)}$",
    r"The z-loss is $\mathcal{L}_z = \alpha \log Z$.",
    r"$\mathcal{L}_{\mathrm{AWR}} = \mathbb{E}\left[\exp(A(s, a)/\beta) \log \pi_\theta(a | s)\right]$",
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_known(text: str) -> None:
    assert words(text)
    assert set(words(text)) <= POSITIVE | {"data"}


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", OPEN)
def test_what_is_unclear_is_neither(text: str) -> None:
    assert not set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", UNBLESSED)
def test_what_is_not_known_is_not_blessed(text: str) -> None:
    assert not set(words(text)) & POSITIVE
