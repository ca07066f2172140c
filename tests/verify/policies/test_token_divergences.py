"""The divergence of two sequences is the mean of a sum over tokens, under the first law."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"$D_{\mathrm{KL}}(\pi_\theta \| \pi_{ref}) = \mathbb{E}_{y \sim \pi_\theta}\left[\sum_{t=1}^{T} \log \frac{\pi_\theta(y_t \mid x, y_{<t})}{\pi_{ref}(y_t \mid x, y_{<t})}\right]$",
    r"$D_{\mathrm{KL}}(p \| q) = \mathbb{E}_{y \sim p}\left[\sum_{t=1}^{T} \log \frac{p(y_t \mid x, y_{<t})}{q(y_t \mid x, y_{<t})}\right]$",
    r"$D_{KL}(\pi_\theta \| \pi_{ref}) = E_{y \sim \pi_\theta}[\sum_{t=1}^{T} D_{KL}(\pi_\theta(\cdot \mid x, y_{<t}) \| \pi_{ref}(\cdot \mid x, y_{<t}))]$",
    r"$D_{KL}(\pi_\theta \| \pi_{ref}) = \sum_{t=1}^{T} E_{y_{<t} \sim \pi_\theta}[D_{KL}(\pi_\theta(\cdot \mid x, y_{<t}) \| \pi_{ref}(\cdot \mid x, y_{<t}))]$",
    r"$D(p(x_{1:T}) \| q(x_{1:T})) = \sum_{t=1}^{T} E_{p(x_{<t})}[D(p(x_t \mid x_{<t}) \| q(x_t \mid x_{<t}))]$",
]
FALSE = [
    r"$D_{KL}(\pi_\theta \| \pi_{ref}) = E_{y \sim \pi_{ref}}[\sum_{t=1}^{T} D_{KL}(\pi_\theta(\cdot \mid x, y_{<t}) \| \pi_{ref}(\cdot \mid x, y_{<t}))]$",
    r"$D_{KL}(\pi_{ref} \| \pi_\theta) = E_{y \sim \pi_{ref}}[\sum_{t=1}^{T} D_{KL}(\pi_\theta(\cdot \mid x, y_{<t}) \| \pi_{ref}(\cdot \mid x, y_{<t}))]$",
    r"$D_{\mathrm{KL}}(\pi_\theta \| \pi_{ref}) = \mathbb{E}_{y \sim \pi_{ref}}\left[\sum_{t=1}^{T} \log \frac{\pi_\theta(y_t \mid x, y_{<t})}{\pi_{ref}(y_t \mid x, y_{<t})}\right]$",
    r"$D_{\mathrm{KL}}(\pi_\theta \| \pi_{ref}) = \mathbb{E}_{y \sim \pi_\theta}\left[\sum_{t=1}^{T} \log \frac{\pi_{ref}(y_t \mid x, y_{<t})}{\pi_\theta(y_t \mid x, y_{<t})}\right]$",
    r"$D_{\mathrm{KL}}(\pi_{ref} \| \pi_\theta) = \mathbb{E}_{y \sim \pi_\theta}\left[\sum_{t=1}^{T} \log \frac{\pi_\theta(y_t \mid x, y_{<t})}{\pi_{ref}(y_t \mid x, y_{<t})}\right]$",
]
OPEN = [
    r"$D_{\mathrm{KL}}(\pi_\theta \| \pi_{ref}) = \mathbb{E}_{y \sim \mu}\left[\sum_{t=1}^{T} \log \frac{\pi_\theta(y_t \mid x, y_{<t})}{\pi_{ref}(y_t \mid x, y_{<t})}\right]$",
]
UNBLESSED = [
    r"$D_{KL}(\pi_\theta \| \pi_{ref}) = E_{y \sim \pi_\theta}[\sum_{t=2}^{T} D_{KL}(\pi_\theta(\cdot \mid x, y_{<t}) \| \pi_{ref}(\cdot \mid x, y_{<t}))]$",
    r"$D_{KL}(\pi_\theta \| \pi_{ref}) = \sum_{t=1}^{T} D_{KL}(\pi_\theta(\cdot \mid x, y_{<t}) \| \pi_{ref}(\cdot \mid x, y_{<t}))$",
    r"$D_{\mathrm{KL}}(\pi_\theta \| \pi_{ref}) = \mathbb{E}_{y \sim \mu}\left[\sum_{t=1}^{T} \log \frac{\pi_\theta(y_t \mid x, y_{<t})}{\pi_{ref}(y_t \mid x, y_{<t})}\right]$",
    r"$D_{\mathrm{KL}}(\pi_\theta \| \pi_{ref}) = \mathbb{E}_{y \sim \pi_\theta}\left[\sum_{t=1}^{T} \log \frac{\pi_\theta(y_t \mid x, x_{<t})}{\pi_{ref}(y_t \mid x, x_{<t})}\right]$",
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


def test_a_divergence_turned_around_does_not_change_its_sign() -> None:
    text = r"$$D_{KL}(p \| q) = -\mathbb{E}_{y \sim p}\left[\sum_{t=1}^T D_{KL}([A](\cdot \mid y_{<t}) \| [B](\cdot \mid y_{<t}))\right].$$"
    assert words(text.replace("[A]", "q").replace("[B]", "p"))[-1] not in POSITIVE
    assert words(text.replace("[A]", "p").replace("[B]", "q"))[-1] in NEGATIVE
