"""Gradients of losses on two answers: the sigmoid of the turned difference times the gradient of the difference."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"$\nabla_\theta L_{DPO}(\pi_\theta; \pi_{ref}) = -\beta E_{(x, y_c, y_r)}[\sigma(r_\theta(x, y_r) - r_\theta(x, y_c)) (\nabla_\theta \log \pi_\theta(y_c|x) - \nabla_\theta \log \pi_\theta(y_r|x))]$",
    r"$\nabla_\theta\mathcal{L}_{DPO} = -\beta\mathbb{E}[(1-\sigma(\hat r_w - \hat r_l))(\nabla_\theta\log\pi_w - \nabla_\theta\log\pi_l)]$",
    r"$\nabla_\theta\mathcal{L}_{DPO} = -\beta [E][\sigma(\hat r_\theta(x,y_l) - \hat r_\theta(x,y_w))(\nabla_\theta\log[W] - \nabla_\theta\log[L])]$",
    r"$\nabla_\theta\mathcal{L}_{DPO} = -\beta [E][\sigma(\beta\log\frac{[L]}{[V]} - \beta\log\frac{[W]}{[U]})(\nabla_\theta\log[W] - \nabla_\theta\log[L])]$",
    r"Write $u = \hat r_\theta(x,y_w) - \hat r_\theta(x,y_l)$. Then $\nabla_\theta \ell = -\beta \sigma(-u)[\nabla_\theta\log[W] - \nabla_\theta\log[L]]$.",
    r"$\nabla_\phi L = -\mathbb{E}[(1-\sigma(r_\phi(x,y_w)-r_\phi(x,y_l)))\nabla_\phi(r_\phi(x,y_w)-r_\phi(x,y_l))]$",
    r"$\nabla_\phi L = -\mathbb{E}[\sigma(r_\phi(x,y_l)-r_\phi(x,y_w))\nabla_\phi(r_\phi(x,y_w)-r_\phi(x,y_l))]$",
    r"$\nabla_\theta L = -\beta [E][\underbrace{\sigma(\hat r_\theta(x,y_l) - \hat r_\theta(x,y_w))}_\text{more if the order is wrong}[\underbrace{\nabla_\theta\log[W]}_\text{raise $y_w$} - \underbrace{\nabla_\theta\log[L]}_{\text{lower $y_l$}}]]$",
]
FALSE = [
    r"$\nabla_\theta L_{DPO}(\pi_\theta; \pi_{ref}) = -\beta E_{(x, y_c, y_r)}[\sigma(r_\theta(x, y_c) - r_\theta(x, y_r)) (\nabla_\theta \log \pi_\theta(y_c|x) - \nabla_\theta \log \pi_\theta(y_r|x))]$",
    r"$\nabla_\theta\mathcal{L}_{DPO} = -\beta\mathbb{E}[(1-\sigma(\hat r_w - \hat r_l))(\nabla_\theta\log\pi_l - \nabla_\theta\log\pi_w)]$",
    r"$\nabla_\theta\mathcal{L}_{DPO} = -\beta\mathbb{E}[\sigma(\hat r_w - \hat r_l)(\nabla_\theta\log\pi_w - \nabla_\theta\log\pi_l)]$",
    r"$\nabla_\theta\mathcal{L}_{DPO} = -\beta [E][\sigma(\hat r_\theta(x,y_w) - \hat r_\theta(x,y_l))(\nabla_\theta\log[W] - \nabla_\theta\log[L])]$",
    r"$\nabla_\theta\mathcal{L}_{DPO} = -[E][\sigma(\hat r_\theta(x,y_l) - \hat r_\theta(x,y_w))(\nabla_\theta\log[W] - \nabla_\theta\log[L])]$",
    r"$\nabla_\theta\mathcal{L}_{DPO} = \beta [E][\sigma(\hat r_\theta(x,y_l) - \hat r_\theta(x,y_w))(\nabla_\theta\log[W] - \nabla_\theta\log[L])]$",
    r"$\nabla_\theta\mathcal{L}_{DPO} = -\beta [E][\sigma(\hat r_\theta(x,y_l) - \hat r_\theta(x,y_w))(\nabla_\theta\log[W] + \nabla_\theta\log[L])]$",
    r"Write $u = \hat r_\theta(x,y_w) - \hat r_\theta(x,y_l)$. Then $\nabla_\theta \ell = -\beta \sigma(u)[\nabla_\theta\log[W] - \nabla_\theta\log[L]]$.",
    r"$\nabla_\phi L = -\mathbb{E}[\sigma(r_\phi(x,y_w)-r_\phi(x,y_l))\nabla_\phi(r_\phi(x,y_w)-r_\phi(x,y_l))]$",
]
FALSE += [
    r"$\nabla_\theta\mathcal{L}_{DPO} = -\beta [E][\sigma(\hat r_\theta(x,y_l) + \hat r_\theta(x,y_w))(\nabla_\theta\log[W] - \nabla_\theta\log[L])]$",
]
OPEN = [
    r"With $y_2$ preferred, $\nabla_\theta L = -\sigma(r(x,y_1) - r(x,y_2))(\nabla_\theta r(x,y_2) - \nabla_\theta r(x,y_1))$.",
    r"The gradient of the log-likelihood is $\nabla_\phi \ell = \mathbb{E}[\sigma(r_\phi(x,y_l)-r_\phi(x,y_w))\nabla_\phi(r_\phi(x,y_w)-r_\phi(x,y_l))]$.",
]
UNBLESSED = [
    r"$\nabla_\theta\mathcal{L}_{DPO} = -\beta^2 [E][\sigma(\hat r_\theta(x,y_l) - \hat r_\theta(x,y_w))(\nabla_\theta\log[W] - \nabla_\theta\log[L])]$",
    r"$\nabla_\theta\mathcal{L}_{DPO} = -\frac{1}{\beta} [E][\sigma(\hat r_\theta(x,y_l) - \hat r_\theta(x,y_w))(\nabla_\theta\log[W] - \nabla_\theta\log[L])]$",
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
