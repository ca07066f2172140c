"""Returns and advantages by name, also where their indices (t + 1) have no meaning as terms."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TRUE = [
    r"$\hat A_i = \frac{R_i - \mu_G}{\sigma_G + \epsilon}$",
    r"$\hat A_i = \frac{r_i - \bar r}{\sigma_r}$",
    r"$\delta_t = r_t + \gamma V(s_{t+1}) - V(s_t)$",
    r"The discounted return is $G_t = \sum_{k=0}^{\infty} \gamma^k r_{t+k}$.",
    r"The return is $G_t = \sum_{k=0}^{T} \gamma^k R_{t+k+1}$.",
    r"The generalised advantage estimate is $\hat A_t = \sum_{l=0}^{\infty} (\gamma \lambda)^l \delta_{t+l}$.",
    r"$\hat A_i = \frac{r_i - \mathrm{mean}(r_1, \ldots, r_G)}{\mathrm{std}(r_1, \ldots, r_G)}$",
    r"The probability ratio is $r_t(\theta) = \frac{\pi_\theta(a_t|s_t)}{\pi_{\theta_{\mathrm{old}}}(a_t|s_t)}$.",
    r"The importance ratio is $w_{i,t} = \frac{\pi_\theta(o_{i,t}|q, o_{i,<t})}{\pi_{\theta_{old}}(o_{i,t}|q, o_{i,<t})}$.",
]
FALSE = [
    r"$\hat A_i = \frac{R_i + \mu_G}{\sigma_G + \epsilon}$",
    r"$\hat A_i = \frac{\sigma_G}{R_i - \mu_G}$",
    r"$\delta_t = r_t - \gamma V(s_{t+1}) - V(s_t)$",
    r"$\delta_t = r_t + \gamma V(s_{t+1}) + V(s_t)$",
    r"$\delta_t = r_t + \gamma V(s_t) - V(s_{t+1})$",
    r"The discounted return is $G_t = \sum_{k=0}^{\infty} \gamma^t r_{t+k}$.",
    r"The discounted return is $G_t = \sum_{k=0}^{\infty} \gamma^k r_{t-k}$.",
    r"The generalised advantage estimate is $\hat A_t = \sum_{l=0}^{\infty} \gamma \lambda^l \delta_{t+l}$.",
    r"$\hat A_i = \frac{r_i + \mathrm{mean}(r_1, \ldots, r_G)}{\mathrm{std}(r_1, \ldots, r_G)}$",
    r"The probability ratio is $r_t(\theta) = \frac{\pi_{\theta_{\mathrm{old}}}(a_t|s_t)}{\pi_\theta(a_t|s_t)}$.",
]


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("text", TRUE)
def test_a_usual_form_is_a_definition(text: str) -> None:
    assert words(text) == ["definition"]


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_none(text: str) -> None:
    assert not set(words(text)) & {"definition", "proved"}


def test_a_sum_of_powers_under_the_same_letter_is_the_texts_own() -> None:
    assert words(r"Let $G = \sum_{k=0}^{\infty} \gamma^k$.") == ["definition"]
