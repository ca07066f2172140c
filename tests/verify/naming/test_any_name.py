"""Losses on preferences under names of the author's own: known by their form, false one edit away."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"$L_1 = -[E][\log\sigma(r_\phi(x,y_w) - r_\phi(x,y_l))]$",
    r"$\mathcal{L}_2(\phi) = -[E][\log\sigma(r_\phi(x,y_w) - r_\phi(x,y_l) - m)]$",
    r"$\ell(\phi) = -\log\sigma(\hat r_\theta(x,y_w) - \hat r_\theta(x,y_l))$",
    r"$\mathcal{L}(\phi) = -\frac{1}{N}\sum_{i=1}^N \log\sigma(r_\phi(x^{(i)},y_w^{(i)}) - r_\phi(x^{(i)},y_l^{(i)}))$",
    r"$\mathcal{L}(\phi) = -\log\sigma(r_{\text{chosen}} - r_{\text{rejected}})$",
    r"$\mathcal{L}(\phi) = \mathbb{E}[\log(1+e^{r_l - r_w})]$",
    r"We maximise the log-likelihood $J(\phi) = [E][\log\sigma(r_\phi(x,y_w) - r_\phi(x,y_l))]$.",
    r"By maximum likelihood we get the negative log-likelihood loss $\mathcal{L}_R = -[E][\log\sigma(r_\phi(x,y_w) - r_\phi(x,y_l))]$.",
    r"$\mathcal{L}_7 = [E][(\log\frac{[W]}{[U]} - \log\frac{[L]}{[V]} - \frac{1}{2\tau})^2]$",
    r"The CPO loss is $\mathcal{L}_4 = -[E][\log\sigma(\beta\log[W] - \beta\log[L]) + \log[W]]$.",
    r"$\mathcal{L} = -\log\sigma(\beta\log\frac{[W]}{[U]} - \beta\log\frac{[L]}{[V]}) - \alpha\log[W]$",
    r"$\mathcal{L} = -(1-\epsilon)\log\sigma(h_w - h_l) - \epsilon\log\sigma(h_l - h_w)$",
    r"The KTO loss is $\mathcal{L}_{\text{ours}} = \mathbb{E}_{(x,y)\sim D}[\lambda_y - v(x,y)]$.",
]
FALSE = [
    r"$L_1 = -[E][\log\sigma(r_\phi(x,y_l) - r_\phi(x,y_w))]$",
    r"$L_1 = -[E][\log\sigma(r_\phi(x,y_w) + r_\phi(x,y_l))]$",
    r"$\mathcal{L}_2(\phi) = -[E][\log\sigma(r_\phi(x,y_w) - r_\phi(x,y_l) + m)]$",
    r"$\ell(\phi) = \log\sigma(\hat r_\theta(x,y_w) - \hat r_\theta(x,y_l))$",
    r"$\mathcal{L}(\phi) = -\log\sigma(r_{\text{rejected}} - r_{\text{chosen}})$",
    r"$\mathcal{L}(\phi) = \mathbb{E}[\log(1+e^{r_w - r_l})]$",
    r"$\mathcal{L}_7 = [E][(\log\frac{[W]}{[U]} - \log\frac{[L]}{[V]} + \frac{1}{2\tau})^2]$",
    r"$\mathcal{L}_7 = [E][(\log\frac{[W]}{[U]} + \log\frac{[L]}{[V]} - \frac{1}{2\tau})^2]$",
    r"The CPO loss is $\mathcal{L}_4 = -[E][\log\sigma(\beta\log[W] - \beta\log[L]) + \log[L]]$.",
    r"The CPO loss is $\mathcal{L}_4 = -[E][\log\sigma(\beta\log[W] - \beta\log[L]) - \log[W]]$.",
    r"The KTO loss is $\mathcal{L}_{\text{ours}} = \mathbb{E}_{(x,y)\sim D}[\lambda_y + v(x,y)]$.",
    r"The negative log-likelihood loss is then $\mathcal{L}_R = [E][\log\sigma(r_\phi(x,y_w) - r_\phi(x,y_l))]$.",
    r"用 MLE 估计，得到负对数似然损失 $\mathcal{L}_R = [E][\log\sigma(r_\phi(x,y_w) - r_\phi(x,y_l))]$。",
]
OPEN = [
    r"By maximum likelihood we get the loss $\mathcal{L}_R = [E][\log\sigma(r_\phi(x,y_w) - r_\phi(x,y_l))]$.",
    r"The likelihood has the negative log-likelihood as its loss; $\ell = [E][\log\sigma(r_\phi(x,y_w) - r_\phi(x,y_l))]$.",
    r"We minimise the loss $J = [E][\log\sigma(r_\phi(x,y_w) - r_\phi(x,y_l))]$.",
    r"$L = -\mathbb{E}[\mu\log\sigma(r_1 - r_2) + (1-\mu)\log\sigma(r_2 - r_1)]$",
    r"$L = -\log\sigma(r_2 - r_1)$",
    r"$L = -\log\sigma(r_w - r_l) - \log\sigma(r_w) - \log\sigma(-r_l)$",
    r"$L_{DPO} = -(1-\epsilon)\log\sigma(\beta\log\frac{[W]}{[U]} - \beta\log\frac{[L]}{[V]})"
    r" - \epsilon\log\sigma(\beta\log\frac{[L]}{[V]} - \beta\log\frac{[W]}{[U]})$",
    r"With the labels swapped, $L_1 = -[E][\log\sigma(r_\phi(x,y_l) - r_\phi(x,y_w))]$.",
    r"With $y_2$ preferred, $L = -\log\sigma(r(x,y_2) - r(x,y_1))$.",
    r"With costs $r$, $L = -\log\sigma(r(x,y_l) - r(x,y_w))$.",
    r"$\mathcal{L} = -\log\sigma(s(x, y_w) - s(x, y_l)) + \lambda (s(x,y_w) + s(x,y_l))^2$",
]
UNBLESSED = [
    r"The reward-model loss is $L = -\log\sigma(r_w - r_l) + \log\sigma(r_l - r_w)$.",
    r"$\mathcal{L} = -\log\sigma(r(x,y_w)^2 - r(x,y_l))$",
    r"$\mathcal{L}_7 = [E][(\log\frac{[W]}{[U]} - \log\frac{[L]}{[V]} - 2\tau)^2]$",
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


Y, Q = r"\mathbf{y}", r"\hat{\mathbf{y}}"
#: Formulas after "the loss function $l$ is", and the kind of their verdicts: + for positive, - for negative, ? for neither.
OF_ENTRIES = [
    (rf"l({Y}, {Q}) = -\sum_{{j=1}}^q y_j \log \hat{{y}}_j", "+"),
    (r"\ell(y, \hat{y}) = -\sum_j y_j \log \hat{y}_j", "+"),
    (r"L(y, \hat{y}) = -\sum_{k=1}^K y_k \log \hat{y}_k", "+"),
    (rf"l({Y}, {Q}) = \sum_{{j=1}}^q y_j \log \hat{{y}}_j", "-"),
    (rf"l({Y}, {Q}) = -\sum_{{j=1}}^q \hat{{y}}_j \log y_j", "?"),
    (rf"l({Y}, {Q}) = -\sum_{{j=1}}^q y_j \hat{{y}}_j", "?"),
    (rf"l({Y}, {Q}) = -\sum_{{j=1}}^q y_k \log \hat{{y}}_j", "?"),
]


@pytest.mark.parametrize("called", ["the loss function is", "the cross-entropy loss is"])
def test_a_loss_of_targets_and_their_estimates_is_the_cross_entropy_by_its_form(called: str) -> None:
    for formula, kind in OF_ENTRIES:
        (word,) = words(f"For labels and predictions over the classes, {called} $${formula}.$$")
        found = "+" if word in POSITIVE else "-" if word in NEGATIVE else "?"
        assert found == kind or {found, kind} == {"-", "?"}, (formula, word)
