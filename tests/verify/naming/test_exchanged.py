"""One answer, policy, ratio or bound exchanged for another in a named loss is found."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"The SimPO loss is $L = -\log\sigma(\frac{\beta}{|y_w|}\log[W] - \frac{\beta}{|y_l|}\log[L] - \gamma)$.",
    r"The odds of an answer are $\mathrm{odds}_\theta(y|x) = \frac{[P]}{1 - [P]}$.",
    r"The importance ratio is $\rho_t = \frac{\pi_\theta(a_t|s_t)}{\pi_{\theta_{\text{old}}}(a_t|s_t)}$.",
    r"The clipped objective is $J = \mathbb{E}_t[\min(\rho_t \hat A_t, \mathrm{clip}(\rho_t, 1-\epsilon, 1+\epsilon) \hat A_t)]$.",
]
FALSE = [
    r"The SimPO loss is $L = -\log\sigma(\frac{\beta}{|y_l|}\log[W] - \frac{\beta}{|y_w|}\log[L] - \gamma)$.",
    r"The odds of an answer are $\mathrm{odds}_\theta(y|x) = \frac{1 - [P]}{[P]}$.",
    r"The importance ratio is $\rho_t = \frac{\pi_{\theta_{\text{old}}}(a_t|s_t)}{\pi_\theta(a_t|s_t)}$.",
    r"The clipped objective is $J = \mathbb{E}_t[\max(\rho_t \hat A_t, \mathrm{clip}(\rho_t, 1-\epsilon, 1+\epsilon) \hat A_t)]$.",
    r"The DPO loss is $L = -\log\sigma(\log\frac{[W]}{[U]} - \log\frac{[L]}{[V]})$.",
    r"The DPO loss is $L = -\log\sigma(\beta\log\frac{[W]}{[V]} - \beta\log\frac{[L]}{[V]})$.",
    r"The DPO loss is $L = -\log\sigma(\beta\log\frac{[W]}{[L]} - \beta\log\frac{[L]}{[V]})$.",
]
OPEN = [
    r"With the roles exchanged, the importance ratio is $\rho_t = \frac{\pi_{\theta_{\text{old}}}(a_t|s_t)}{\pi_\theta(a_t|s_t)}$.",
]
UNBLESSED = [
    r"The clipped objective is $J = \mathbb{E}_t[\min(\rho_t \hat A_t, \mathrm{clip}(\rho_t, 1+\epsilon, 1-\epsilon) \hat A_t)]$.",
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
