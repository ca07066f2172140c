r"""A mark says what a name is: a bar the mean, sigma_r a deviation, M beside two laws their half sum; else it is open."""

from __future__ import annotations

import pytest

from tests.verify.answers import POSITIVE, words

TRUE = (
    r"A^{GAE}_t = \sum_{l=0}^{\infty} (\gamma \lambda)^l \delta_{t+l}",
    r"A_t = \sum_{l=0}^{\infty} \gamma^l \delta_{t+l}",
    r"\bar{r} = \frac{1}{K} \sum_{j=1}^K r_j",
    r"\bar{r} = \frac{\sum_j r_j}{K}",
    r"\sigma_r = \sqrt{\frac{1}{K} \sum_{j=1}^K (r_j - \bar{r})^2}",
    r"\sigma_r = \sqrt{\frac{1}{K-1} \sum_{j=1}^K (r_j - \bar{r})^2}",
    r"M = \frac{A_T + A_S}{2}",
    r"P_e = \Pr(\hat X \ne X)",
    r"M = \frac{1}{2} (P + Q)",
    r"\pi^*(y|x) = \frac{1}{Z(x)} \pi_{ref}(y|x) \exp(\frac{1}{\beta} r(x, y))",
)
FALSE = (
    r"\bar{r} = -\frac{1}{K} \sum_{j=1}^K r_j",
    r"\bar{r} = K \sum_{j=1}^K r_j",
    r"\bar{r} = \sum_{j=1}^K r_j",
    r"\sigma_r = \sqrt{\frac{1}{K} \sum_{j=1}^K (r_j + \bar{r})^2}",
    r"\sigma_r = -\sqrt{\frac{1}{K} \sum_{j=1}^K (r_j - \bar{r})^2}",
    r"\sigma_r = \sqrt{K \sum_{j=1}^K (r_j - \bar{r})^2}",
    r"M = \frac{A_T - A_S}{2}",
    r"P_e = \Pr(X \ne X)",
    r"M = \frac{2}{A_T + A_S}",
    r"\pi^*(y|x) = \frac{1}{Z(x)} \pi_\theta(y|x) \exp(\frac{1}{\beta} r(x, y))",
    r"A^{GAE}_t = \sum_{l=0}^{\infty} \gamma^l \delta_{t+l}",
    r"L = L^{PPO} - \beta D_{KL}(\pi_\theta \| \pi_\theta)",
    r"L_{seq} = -\sum_{t=1}^T \sum_{v \in V} p_T(v|x_{<t}) p_S(v|x_{<t})",
)


@pytest.mark.parametrize("formula", TRUE)
def test_what_the_mark_says_is_introduced(formula: str) -> None:
    assert words(f"We need ${formula}$.")[-1] in POSITIVE


@pytest.mark.parametrize("formula", FALSE)
def test_another_formula_is_not_shown_to_be_it(formula: str) -> None:
    assert words(f"We need ${formula}$.")[-1] not in POSITIVE
