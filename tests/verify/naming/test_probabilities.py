r"""A definition takes the logarithm of a probability: of p(x), of a share e^{z_y}/\sum_j e^{z_j}; not of 1 - \hat y beside y, p(x)^2 or q/p."""

from __future__ import annotations

import pytest
from answers import POSITIVE, words

TRUE = (
    ("cross-entropy loss", r"L = -\sum_{k=1}^K y_k \log \hat y_k"),
    ("cross-entropy loss", r"L = -\log \frac{e^{z_y}}{\sum_j e^{z_j}}"),
    ("cross-entropy loss", r"L = -\log \frac{\exp(w_y^\top h)}{\sum_j \exp(w_j^\top h)}"),
    ("binary cross-entropy", r"L = -y \log \hat y - (1 - y) \log(1 - \hat y)"),
    ("self-information", r"s(x) = -\log p(x)"),
    ("negative log-likelihood", r"L = -\sum_{i=1}^N \log p(y_i | x_i)"),
    ("negative log-likelihood", r"L = -\sum_{i=1}^N \log \frac{p(x_i, y_i)}{p(x_i)}"),
    ("InfoNCE loss", r"L = -\log \frac{\exp(s(x, y^+)/\tau)}{\sum_j \exp(s(x, y_j)/\tau)}"),
    ("InfoNCE loss", r"L = -\log \frac{f(x, c)}{\sum_{x' \in X} f(x', c)}"),
    ("pointwise mutual information", r"i(x, y) = \log \frac{p(x, y)}{p(x) p(y)}"),
    ("pointwise mutual information", r"i(x, y) = \log \frac{p(x | y)}{p(x)}"),
    ("mutual information", r"I = \sum_{x, y} p(x, y) \log \frac{p(x, y)}{p(x) p(y)}"),
    ("mutual information", r"I = \sum_x \sum_y p(x, y) \log \frac{p(x, y)}{p(x) p(y)}"),
    ("differential entropy", r"h(X) = -\int f(x) \log f(x) \, dx"),
    ("softmax", r"\hat y_i = \frac{e^{z_i}}{\sum_j e^{z_j}}"),
    ("perplexity", r"P = \sqrt[N]{\prod_{i=1}^N \frac{1}{P(w_i | w_1 \ldots w_{i-1})}}"),
    ("language modeling loss", r"L = -\sum_{t=1}^T \log p_\theta(x_t | x_{<t})"),
)
FALSE = (
    ("cross-entropy loss", r"L = -\sum_{k=1}^K y_k \log(1 - \hat y_k)"),
    ("cross-entropy loss", r"L = -\log \frac{e^{-z_y}}{\sum_j e^{z_j}}"),
    ("cross-entropy loss", r"L = -\log \frac{e^{z_j}}{\sum_j e^{z_j}}"),
    ("cross-entropy loss", r"L = -\log \frac{\exp(w_y^\top h/T)}{\sum_j \exp(w_j^\top h)}"),
    ("cross-entropy", r"L = -\sum_x p(x) \log \frac{q(x)}{p(x)}"),
    ("cross-entropy", r"L = -\sum_x \log q(x)"),
    ("self-information", r"s(x) = -\log p(x)^2"),
    ("negative log-likelihood", r"L = -\sum_{i=1}^N \log p(x_i)^2"),
    ("negative log-likelihood", r"L = -\sum_{i=1}^N \log p(y_j | x_i)"),
    ("InfoNCE loss", r"L = -\log \frac{\exp(s(x, y^+) \tau)}{\sum_j \exp(s(x, y_j)/\tau)}"),
    ("InfoNCE loss", r"L = -\log \frac{f(x, c)}{\sum_{x' \in X} g(x', c)}"),
    ("pointwise mutual information", r"i(x, y) = \log \frac{p(x | y)}{p(y)}"),
    ("pointwise mutual information", r"i(x, y) = \log \frac{p(x | y)}{p(x) p(y)}"),
    ("pointwise mutual information", r"i(x, y) = \log \frac{p(x | y)}{p(y | x)}"),
    ("mutual information", r"I = \sum_x p(x, y) \log \frac{p(x, y)}{p(x) p(y)}"),
    ("differential entropy", r"h(X) = -\int f(x) \log f(x) \, dy"),
    ("differential entropy", r"h(X) = -\int_0^1 f(x) \log f(x) \, dx"),
    ("softmax", r"\hat y_i = \frac{e^{z_i}}{\sum_{j \ne i} e^{z_j}}"),
    ("perplexity", r"P = \sqrt[N]{\prod_{i=1}^N \frac{1}{P(w_i | w_{i+1})}}"),
    ("language modeling loss", r"L = -\sum_{t=1}^T \log p_\theta(x_{t-1} | x_{<t})"),
    ("language modeling loss", r"L = -\prod_{t=1}^T \log p_\theta(x_t | x_{<t})"),
)


def test_a_preference_by_two_functions_is_shown_to_be_none() -> None:
    above, below = r"$p(y_w \succ y_l | x) = \frac{\exp(r(x, y_w))}{\exp(r(x, y_w)) + ", "(x, y_l))}$"
    assert words(above + r"\exp(r" + below)[-1] in POSITIVE
    assert words(above + r"\exp(t" + below) == ["undecided"]
    share = r"$P(y_w > y_l | x) = \frac{P(y_w | x)}{P(y_w | x) + P(%s)}$"
    assert words(share % "y_l | x")[-1] in POSITIVE
    assert words(share % "x | y_l") == ["undecided"]


@pytest.mark.parametrize(("name", "formula"), TRUE)
def test_logarithms_of_probabilities_are_defined(name: str, formula: str) -> None:
    assert words(f"The {name} is ${formula}$.") == ["definition"]


@pytest.mark.parametrize(("name", "formula"), FALSE)
def test_logarithms_of_anything_else_are_not(name: str, formula: str) -> None:
    assert not POSITIVE & set(words(f"The {name} is ${formula}$."))


KEPT = (
    ("Elo model", r"P(A \succ B) = \frac{1}{1 + 10^{(R_B - R_A)/400}}"),
    ("Bradley-Terry model", r"P(y_w > y_l | x) = \frac{P(y_w|x)}{P(y_w|x) + P(y_l|x)}"),
    ("entropy rate", r"h = \lim_{n \to \infty} \frac1n H(X_1, \ldots, X_n)"),
    ("TD error", r"\delta_t = r_t + \gamma V(s_{t+1}) - V(s_t)"),
    ("generalised advantage estimate", r"\hat A_t = \sum_{l=0}^\infty (\gamma \lambda)^l \delta_{t+l}"),
    ("bits per character", r"\mathrm{BPC} = \frac{L}{\ln 2}"),
    ("mixture distribution", r"m = \frac12 (p + q)"),
    ("softmax", r"p_i = \frac{e^{z_i/T}}{\sum_j e^{z_j/T}}"),
    ("clipped surrogate objective", r"L^{CLIP} = \mathbb{E}_t[\min(r_t A_t, \mathrm{clip}(r_t, 1 - \epsilon, 1 + \epsilon) A_t)]"),
)
TAKEN = (
    ("Bradley-Terry model", r"p(y_1 \succ y_2) = \frac{\exp(r(y_1))}{\exp(r(y_2))}"),
    ("Bradley-Terry model", r"P(y_w > y_l | x) = \frac{P(y_l|x)}{P(y_w|x) + P(y_l|x)}"),
    ("Bradley-Terry model", r"P(y_w \succ y_l) = \frac{p_l}{p_w + p_l}"),
    ("entropy rate", r"h = -\sum_{i, j} P_{ij} \log P_{ij}"),
    ("TD error", r"\delta_t = r_t + \gamma V(s_{t+1}) - V(s_{t-1})"),
    ("generalised advantage estimate", r"\hat A_t = \sum_{l=1}^\infty (\gamma \lambda)^l \delta_{t+l}"),
    ("bits per character", r"\mathrm{BPC} = \frac{L}{2}"),
    ("mixture distribution", r"m = \frac13 (p + q)"),
    ("softmax with a temperature", r"p_i = \frac{e^{z_i}/T}{\sum_j e^{z_j}/T}"),
    ("clipped surrogate objective", r"L^{CLIP} = \mathbb{E}_t[\min(r_t A_t, \mathrm{clip}(A_t, 1 - \epsilon, 1 + \epsilon) r_t)]"),
)


@pytest.mark.parametrize(("name", "formula"), KEPT)
def test_what_is_what_it_is_called_stays_so(name: str, formula: str) -> None:
    assert words(f"The {name} is ${formula}$.") == ["definition"]


@pytest.mark.parametrize(("name", "formula"), TAKEN)
def test_its_twin_is_not(name: str, formula: str) -> None:
    assert not POSITIVE & set(words(f"The {name} is ${formula}$."))
