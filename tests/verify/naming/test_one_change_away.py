"""A formula under a new name that is one sign, ratio or order away from a form that all texts share is not called a definition."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

PAIRS = [
    (
        r"$\mathcal{B}_{\boldsymbol\theta}(\mathbf{x}) = E_{q(\mathbf{z}|\mathbf{x})}[\log p(\mathbf{x},\mathbf{z}) - \log q(\mathbf{z}|\mathbf{x})]$",
        r"$\mathcal{B}_{\boldsymbol\theta}(\mathbf{x}) = E_{q(\mathbf{z}|\mathbf{x})}[\log p(\mathbf{x},\mathbf{z}) + \log q(\mathbf{z}|\mathbf{x})]$",
    ),
    (
        r"$u = \beta \log \frac{\pi_{\theta}(y_c|x)}{\pi_{ref}(y_c|x)} - \beta \log \frac{\pi_{\theta}(y_r|x)}{\pi_{ref}(y_r|x)}$",
        r"$u = \beta \log \frac{\pi_{\theta}(y_c|x)}{\pi_{ref}(y_c|x)} + \beta \log \frac{\pi_{\theta}(y_r|x)}{\pi_{ref}(y_r|x)}$",
    ),
    (
        r"$p^*(y_1 \succ y_2\mid x) = \frac{\exp(r(x, y_1))}{\exp(r(x, y_1))+\exp(r(x, y_2))}$",
        r"$p^*(y_1 \succ y_2\mid x) = \frac{\exp(r(x, y_1))+\exp(r(x, y_2))}{\exp(r(x, y_1))}$",
    ),
    (r"$C = \max_{p(x)} \left[ H(Y) - H(Y|X) \right]$", r"$C = \max_{p(x)} \left[ H(Y) + H(Y|X) \right]$"),
    (
        r"$C = \sum_{i=1}^k \frac12 \log \left( 1 + \frac{P_i}{N_i} \right)$",
        r"$C = \sum_{i=1}^k \frac12 \log \left( 1 - \frac{P_i}{N_i} \right)$",
    ),
    (
        r"$\hat\theta = \arg\max_\theta [\log p(x|\theta) + \log p(\theta)]$",
        r"$\hat\theta = \arg\max_\theta [\log p(x|\theta) - \log p(\theta)]$",
    ),
    (
        r"$d = \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)} - \log \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)} - 1$",
        r"$d = \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)} - \log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)} - 1$",
    ),
    (
        r"$d = \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)} - \log \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)} - 1$",
        r"$d = \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)} - 2 \log \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)} - 3$",
    ),
    (r"$C = \frac12 \log (1 + \frac{P}{N})$", r"$C = \frac12 \log (2 + \frac{P}{N})$"),
    (r"$a_i = \frac{e^{s_i}}{\sum_j e^{s_j}}$", r"$a_i = \frac{\sum_j e^{s_j}}{e^{s_i}}$"),
    (r"$d = \beta (\log \pi_\theta(y|x) - \log \pi_{ref}(y|x))$", r"$d = \beta (\log \pi_\theta(y|x) + \log \pi_{ref}(y|x))$"),
    (r"$\Delta = r(x, y_w) - r(x, y_l)$", r"$\Delta = r(x, y_l) - r(x, y_w)$"),
    (r"$m = \log \pi_\theta(y_w|x) - \log \pi_\theta(y_l|x)$", r"$m = \log \pi_\theta(y_w|x) + \log \pi_\theta(y_l|x)$"),
    (r"$d = \log \pi_{ref}(y|x) - \log \pi_\theta(y|x)$", r"$d = \log \pi_{ref}(y|x) + \log \pi_\theta(y|x)$"),
    (r"$a_i = \frac{e^{s_i}}{\sum_j e^{s_j}}$", r"$a_i = \frac{e^{s_i}}{\sum_j e^{-s_j}}$"),
]


@pytest.mark.parametrize(("right", "wrong"), PAIRS)
def test_the_form_is_a_definition_and_what_is_one_change_away_is_not(right: str, wrong: str) -> None:
    assert words(f"Then let {right}.")[-1] in POSITIVE
    assert words(f"Then let {wrong}.")[-1] not in POSITIVE


@pytest.mark.parametrize(
    "formula",
    [
        r"$F(q) = E_{q(z|x)}[\log q(z|x) - \log p(x,z)]$",
        r"$w_i = \frac{e^{-E_i}}{\sum_j e^{-E_j}}$",
        r"$g = \log \frac{p(x|y)}{p(x)}$",
    ],
)
def test_the_negative_of_a_form_and_other_forms_are_the_authors_choice(formula: str) -> None:
    assert words(f"Then let {formula}.")[-1] in POSITIVE


def test_an_entropy_by_another_subscript_has_a_minus() -> None:
    assert words(r"Over the experts, $$H_{\text{expert}} = \sum_{i=1}^{E} p_i \log p_i.$$")[-1] in NEGATIVE
    assert words(r"Over the experts, $$H_{\text{expert}} = -\sum_{i=1}^{E} p_i \log p_i.$$")[-1] in POSITIVE
    assert words(r"The negative entropy is $H_{\text{neg}} = \sum_{i=1}^{E} p_i \log p_i$.")[-1] in POSITIVE
