"""Values and losses of answers said to be desirable or not: the sign in the sigmoid follows."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"$L_{KTO} = \sum_{y \in \text{Good}} w_{\text{good}} (1 - \sigma(r_\theta(x,y) - z_{\text{ref}})) + \sum_{y \in \text{Bad}} w_{\text{bad}} (1 - \sigma(z_{\text{ref}} - r_\theta(x,y)))$",
    r"$L = \lambda_D (1 - \sigma(\beta (r_w - z_0))) + \lambda_U (1 - \sigma(\beta(z_0 - r_l)))$",
    r"$L_{KTO} = \mathbb{E}_{(x, y) \sim D}[\lambda_d (1 - \sigma(\beta(r_\theta(x, y) - z_0)))]$",
    r"$L_{KTO} = \mathbb{E}_{(x, y) \sim D}[\lambda_U (1 - \sigma(\beta(z_0 - r_\theta(x, y))))]$",
    r"$v(x,y) = \begin{cases} \lambda_D\, \sigma(\beta(r_\theta(x,y) - z_0)) & \text{if } y \text{ is desirable} \\ \lambda_U\, \sigma(\beta(z_0 - r_\theta(x,y))) & \text{if } y \text{ is undesirable} \end{cases}$",
    r"$v(x,y) = \begin{cases} \sigma(r_\theta(x,y) - z_0) & \text{if } y \text{ is desirable} \\ \sigma(z_0 - r_\theta(x,y)) & \text{otherwise} \end{cases}$",
    r"For a desirable answer the KTO loss is $\ell_D = 1 - \sigma\left(\beta \log\frac{[P]}{[ref]} - z_0\right)$.",
    r"For an undesirable answer the KTO loss is $\ell_U = 1 - \sigma\left(z_0 - \beta \log\frac{[P]}{[ref]}\right)$.",
    r"- $L_{\text{chosen}} = 1 - \sigma(\beta (r_\theta(x,y) - z_0))$",
    r"- $L_{rejected} = 1 - \sigma(\beta (z_0 - r_\theta(x,y)))$",
    r"$L_D = \lambda_D (1 - \sigma(\beta \log\frac{[P]}{[ref]} - z_0))$",
]
FALSE = [
    r"$L_{KTO} = \sum_{y \in \text{Good}} w_{\text{good}} (1 - \sigma(r_\theta(x,y) - z_{\text{ref}})) + \sum_{y \in \text{Bad}} w_{\text{bad}} (1 - \sigma(r_\theta(x,y) - z_{\text{ref}}))$",
    r"$L_{KTO} = \sum_{y \in \text{Good}} w_{\text{good}} (1 - \sigma(r_\theta(x,y) + z_{\text{ref}})) + \sum_{y \in \text{Bad}} w_{\text{bad}} (1 - \sigma(z_{\text{ref}} - r_\theta(x,y)))$",
    r"$L_{KTO} = \mathbb{E}_{(x, y) \sim D}[\lambda_d (1 - \sigma(\beta(z_0 - r_\theta(x, y))))]$",
    r"$L_{KTO} = \mathbb{E}_{(x, y) \sim D}[\lambda_U (1 - \sigma(\beta(r_\theta(x, y) - z_0)))]$",
    r"$v(x,y) = \begin{cases} \lambda_D\, \sigma(\beta(z_0 - r_\theta(x,y))) & \text{if } y \text{ is desirable} \\ \lambda_U\, \sigma(\beta(z_0 - r_\theta(x,y))) & \text{if } y \text{ is undesirable} \end{cases}$",
    r"$v(x,y) = \begin{cases} \sigma(r_\theta(x,y) - z_0) & \text{if } y \text{ is desirable} \\ \sigma(r_\theta(x,y) - z_0) & \text{otherwise} \end{cases}$",
    r"For a desirable answer the KTO loss is $\ell_D = 1 - \sigma\left(z_0 - \beta \log\frac{[P]}{[ref]}\right)$.",
    r"For a desirable answer the KTO loss is $\ell_D = 1 + \sigma\left(\beta \log\frac{[P]}{[ref]} - z_0\right)$.",
    r"For an undesirable answer the KTO loss is $\ell_U = 1 - \sigma\left(\beta \log\frac{[P]}{[ref]} - z_0\right)$.",
    r"- $L_{\text{chosen}} = 1 - \sigma(\beta (r_\theta(x,y) + z_0))$",
    r"- $L_{\text{chosen}} = 1 + \sigma(\beta (r_\theta(x,y) - z_0))$",
    r"- $L_{rejected} = 1 - \sigma(\beta (r_\theta(x,y) - z_0))$",
    r"$L_D = \lambda_D (1 - \sigma(\beta \log\frac{[P]}{[ref]} + z_0))$",
]
OPEN = [
    r"The KTO objective is $L_{KTO} = \lambda_D \sigma(r(x, y_w) - z_0) + \lambda_U \sigma(z_0 - r(x, y_l))$",
    r"$L_{rejected} = 1 - \sigma(w x - b)$",
    r"$L_{chosen} = -\sigma(a) + \sigma(b)$",
    r"For an adversarial desirable answer $\ell_D = 1 - \sigma\left(z_0 - \beta \log\frac{[P]}{[ref]}\right)$.",
    r"$v(x) = \sigma(w x - b)$ for a desirable $x$.",
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


def test_a_loss_turned_over_that_nothing_calls_that_of_an_undesirable_answer_is_not_blessed() -> None:
    assert words(r"$L_{KTO} = \mathbb{E}_{(x, y) \sim D}[1 - \sigma(\beta(r_\theta(x, y) - z_0))]$") == ["definition"]
    assert words(r"$L_{KTO} = \mathbb{E}_{(x, y) \sim D}[1 - \sigma(\beta(z_0 - r_\theta(x, y)))]$") != ["definition"]
