"""Criteria of model selection are definitions in their usual forms, and none with a sign, a factor or a logarithm changed."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

RIGHT = [
    r"\mathrm{AIC} = 2k - 2 \log \hat L",
    r"\mathrm{AIC} = 2k - 2 \ln(\hat{L})",
    r"\text{AIC} = -2 \log L(\hat\theta) + 2 k",
    r"\mathrm{AIC} = 2d - 2 \ell(\hat\theta)",
    r"\mathrm{AIC} = -2 \log p(\mathcal{D} \mid \hat\theta) + 2k",
    r"\mathrm{AIC} = 2(k - \log \hat L)",
    r"\mathrm{AIC} = n \log(\mathrm{RSS}/n) + 2k",
    r"\mathrm{AIC} = n \ln \hat\sigma^2 + 2k",
    r"\mathrm{AIC}_c = \mathrm{AIC} + \frac{2k(k+1)}{n - k - 1}",
    r"\mathrm{BIC} = k \log n - 2 \log \hat L",
    r"\mathrm{BIC} = -2 \ln L + k \ln N",
    r"\mathrm{BIC} = k \ln(n) - 2 \ln(\hat{\mathcal{L}})",
    r"\mathrm{BIC} = \log p(\mathcal{D} \mid \hat\theta) - \frac{d}{2} \log N",
    r"\mathrm{BIC} = n \log(\mathrm{RSS}/n) + k \log n",
    r"\mathrm{MSE} = \frac{1}{n} \sum_{i=1}^n (y_i - \hat y_i)^2",
    r"\mathrm{MSE} = \frac{1}{n} \sum_{i=1}^n (y_i - f(x_i; \theta))^2",
    r"\mathrm{MSE}(\hat\theta) = \mathbb{E}[(\hat\theta - \theta)^2]",
    r"\mathrm{MSE} = \mathrm{Bias}^2 + \mathrm{Var}",
    r"\mathrm{MSE}(\hat\theta) = \mathrm{Bias}(\hat\theta)^2 + \mathrm{Var}(\hat\theta)",
    r"\mathcal{L}_{\text{MSE}} = \mathbb{E}_{t, x_0, \epsilon}\left[\|\epsilon - \epsilon_\theta(x_t, t)\|^2\right]",
    r"\mathcal{L}_{\text{MSE}} = \frac{1}{2} \sum_k (y_k - p_k)^2",
    r"\mathrm{NMI}(U, V) = \frac{2 I(U;V)}{H(U) + H(V)}",
    r"\mathrm{NMI}(U, V) = \frac{I(U;V)}{\sqrt{H(U) H(V)}}",
    r"\mathrm{NMI}(X, Y) = \frac{I(X;Y)}{\max(H(X), H(Y))}",
    r"\mathrm{NMI}(X, Y) = \frac{I(X;Y)}{(H(X) + H(Y))/2}",
]
WRONG = [
    r"\mathrm{AIC} = 2k + 2 \log \hat L",
    r"\mathrm{AIC} = k - 2 \log \hat L",
    r"\mathrm{AIC} = 2n - 2 \log \hat L",
    r"\mathrm{AIC} = 2k - 2 \hat L",
    r"\mathrm{AIC} = 2k - \log \hat L",
    r"\mathrm{AIC} = n \log(n/\mathrm{RSS}) + 2k",
    r"\mathrm{BIC} = k \log n + 2 \log \hat L",
    r"\mathrm{BIC} = 2 k \log n - 2 \log \hat L",
    r"\mathrm{BIC} = n \log k - 2 \log \hat L",
    r"\mathrm{BIC} = k \log n - \log \hat L",
    r"\mathrm{MSE} = \frac{1}{n} \sum_{i=1}^n (y_i + \hat y_i)^2",
    r"\mathrm{MSE}(\hat\theta) = \mathrm{Bias}(\hat\theta)^2 - \mathrm{Var}(\hat\theta)",
    r"\mathrm{MSE}(\hat\theta) = \mathrm{Bias}(\hat\theta) + \mathrm{Var}(\hat\theta)^2",
    r"\mathrm{NMI}(U, V) = \frac{I(U;V)}{H(U) + H(V)}",
    r"\mathrm{NMI}(U, V) = \frac{2 I(U;V)}{H(U) H(V)}",
    r"\mathrm{NMI}(U, V) = \frac{2 I(U;V)}{H(U) - H(V)}",
    r"\mathrm{NMI}(U, V) = \frac{H(U, V)}{\max(H(U), H(V))}",
]


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("formula", RIGHT)
def test_the_usual_form_is_a_definition(formula: str) -> None:
    assert set(words(f"$${formula}$$")) <= {"definition", "proved"}


@pytest.mark.parametrize("formula", WRONG)
def test_one_change_makes_it_none(formula: str) -> None:
    assert not {"definition", "proved", "confirmed"} & set(words(f"$${formula}$$"))


@pytest.mark.parametrize("formula", [r"\mathrm{BIC} = k \log n + 2 \ell(\hat\theta)", r"\mathrm{AIC} = 2k + 2 \ell"])
def test_ell_may_be_the_negative_logarithm(formula: str) -> None:
    assert words(f"$${formula}$$") == ["undecided"]
