"""The tilted reference up to a factor or a constant: known by form, false one sign away, never blessed otherwise."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"$\pi^*(y|x) \propto \pi_{ref}(y|x) \exp(r(x,y)/\beta)$",
    r"$\pi^* \propto \pi_{ref} e^{r/\beta}$",
    r"$\pi^*(\cdot|x) \propto \pi_{ref}(\cdot|x)\exp(r(x,\cdot)/\beta)$",
    r"$q(a|s) \propto \pi_k(a|s)\exp\left(\frac{Q(s,a)}{\eta}\right)$",
    r"$\pi(a|s) \propto \exp(Q(s,a)/\alpha)$",
    r"$\log\pi^*(y|x) = \log\pi_{ref}(y|x) + r(x,y)/\beta + \text{const}$",
    r"$J(\pi^*) = \beta\log Z(x)$",
    r"$p(z|x) \propto p(x|z) p(z)$",
]
FALSE = [
    r"$\pi^*(y|x) \propto \pi_{ref}(y|x) \exp(-r(x,y)/\beta)$",
    r"$\pi^*(y|x) \propto \frac{1}{\pi_{ref}(y|x)} \exp(r(x,y)/\beta)$",
    r"$\pi^* \propto \pi_{ref} e^{-r/\beta}$",
    r"$\pi^*(\cdot|x) \propto \pi_{ref}(\cdot|x)\exp(-r(x,\cdot)/\beta)$",
    r"$\pi(a|s) \propto \exp(-Q(s,a)/\alpha)$",
    r"$\log\pi^*(y|x) = \log\pi_{ref}(y|x) - r(x,y)/\beta + \text{const}$",
    r"$J(\pi^*) = -\beta\log Z(x)$",
    r"We maximise $J(\theta) = \mathbb{E}_{y \sim \pi_\theta}[r(x,y)] - \beta D_{KL}([P] \| [ref])$. Then $\pi^*(y|x) \propto \pi_{ref}(y|x) \exp(\beta r(x,y))$.",
]
OPEN = [
    r"With the energy $r$, $\pi^*(y|x) \propto \pi_{ref}(y|x) \exp(-r(x,y)/\beta)$.",
    r"With inverse temperature $\beta$, $\pi^*(y|x) \propto \pi_{ref}(y|x) \exp(\beta r(x,y))$.",
    r"$p(x) \propto e^{-E(x)/T}$",
]
UNBLESSED = [
    r"$\pi^*(y|x) \propto \pi_{ref}(y|x) \exp(r(x,y')/\beta)$",
    r"$\pi^*(y|x) \propto \exp(r(x,y)/\beta)$",
    r"$\pi^*(y|x) \propto \pi_{ref}(y|x) \exp(\beta r(x,y))$",
    r"$\pi^*(y|x) \propto \pi_{ref}(y|x) \exp(r(x,y)/\beta^2)$",
    r"$\pi(a|s) \propto \exp(\alpha Q(s,a))$",
    r"$\log\pi^*(y|x) = \log\pi_{ref}(y|x) + \beta r(x,y) + \text{const}$",
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
