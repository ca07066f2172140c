"""Definitions as texts write them, and one wrong edit of each."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.compare import has_form
from symbolic_it.verify.naming.known import KNOWN

BY_TITLE = {k.title: k for k in KNOWN}
RIGHT = [
    ("cross-entropy", r"-\sum_i y_i \log \hat{y}_i"),
    ("cross-entropy", r"-\frac{1}{N}\sum_{n=1}^N\sum_{k=1}^K y_{nk}\log\hat y_{nk}"),
    ("cross-entropy", r"-\frac{1}{N}\sum_{i=1}^N \log p_\theta(y_i\mid x_i)"),
    ("cross-entropy", r"\mathbb{E}_{x\sim p}[-\log q(x)]"),
    ("cross-entropy", r"-\mathbb{E}_{p}[\log q]"),
    ("cross-entropy", r"-\log \frac{e^{z_y}}{\sum_j e^{z_j}}"),
    ("cross-entropy", r"-z_y + \log\sum_j e^{z_j}"),
    ("cross-entropy", r"-\sum_{i} y_i \log \text{softmax}(z)_i"),
    ("cross-entropy", r"H(p,q)"),
    ("cross-entropy", r"-\log p_y"),
    ("negative log-likelihood", r"-\sum_i \log p(x_i)"),
    ("negative log-likelihood", r"-\log p(y\mid x)"),
    ("negative log-likelihood", r"-\log\prod_i p(x_i)"),
    ("negative log-likelihood", r"-\sum_{t=1}^T \log p(w_t\mid w_{<t})"),
    ("binary cross-entropy", r"-[y\log\hat y + (1-y)\log(1-\hat y)]"),
    ("binary cross-entropy", r"-y\log p - (1-y)\log(1-p)"),
    ("binary cross-entropy", r"-\frac{1}{N}\sum_{i=1}^N \left[y_i\log p_i + (1-y_i)\log(1-p_i)\right]"),
    ("binary cross-entropy", r"-[y\log\sigma(z) + (1-y)\log(1-\sigma(z))]"),
    ("KL divergence", r"\sum_x p(x)\log\frac{p(x)}{q(x)}"),
    ("KL divergence", r"\mathbb{E}_{x\sim p}[\log p(x) - \log q(x)]"),
    ("KL divergence", r"\mathbb{E}_{p}\left[\log\frac{p}{q}\right]"),
    ("KL divergence", r"-\sum_x p(x)\log\frac{q(x)}{p(x)}"),
    ("KL divergence", r"\int p(x)\log\frac{p(x)}{q(x)}dx"),
    ("Jensen-Shannon divergence", r"\frac12 D_{KL}(p\|m) + \frac12 D_{KL}(q\|m)"),
    ("mutual information", r"\sum_{x,y} p(x,y)\log\frac{p(x,y)}{p(x)p(y)}"),
    ("perplexity", r"\exp\left(-\frac{1}{N}\sum_{i=1}^N \log p(w_i\mid w_{<i})\right)"),
    ("perplexity", r"2^{-\frac{1}{N}\sum_{i=1}^N \log_2 p(w_i)}"),
    ("perplexity", r"2^{H(p)}"),
    ("perplexity", r"e^{H(p,q)}"),
    ("perplexity", r"\exp(H(p))"),
    ("perplexity", r"p(w_1,\dots,w_N)^{-1/N}"),
    ("perplexity", r"\left(\prod_{i=1}^N \frac{1}{p(w_i)}\right)^{1/N}"),
    ("ELBO", r"\mathbb{E}_{q(z|x)}[\log p(x|z)] - D_{KL}(q(z|x)\|p(z))"),
    ("ELBO", r"\mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x,z) - \log q_\phi(z|x)]"),
    ("ELBO", r"\mathbb{E}_{q}\left[\log \frac{p(x,z)}{q(z)}\right]"),
    ("logistic sigmoid", r"\frac{1}{1+e^{-z}}"),
    ("logistic sigmoid", r"\frac{1}{1+\exp(-w^\top x)}"),
    ("logistic sigmoid", r"\frac{e^x}{1+e^x}"),
    ("softmax", r"\frac{e^{z_i}}{\sum_j e^{z_j}}"),
    ("softmax", r"\frac{\exp(z_i/T)}{\sum_j \exp(z_j/T)}"),
    ("DPO loss", r"-\mathbb{E}_{(x,y_w,y_l)\sim D}\left[\log\sigma\left(\beta \log\frac{\pi_\theta(y_w|x)}{\pi_{ref}(y_w|x)} - \beta\log\frac{\pi_\theta(y_l|x)}{\pi_{ref}(y_l|x)}\right)\right]"),
    ("PPO's clipped objective", r"\min(r A, \text{clip}(r,1-\epsilon,1+\epsilon)A)"),
    ("bits per byte", r"\frac{\text{NLL}}{\ln 2}"),
    ("bits per byte", r"\frac{L}{\ln 2}\cdot\frac{T}{B}"),
    ("total variation", r"\frac12\sum_x |p(x)-q(x)|"),
    ("Jeffreys divergence", r"D(p\|q)+D(q\|p)"),
    ("Jeffreys divergence", r"\frac12(D_{KL}(p\|q)+D_{KL}(q\|p))"),
    ("label smoothing", r"(1-\epsilon)y_i + \frac{\epsilon}{K}"),
    ("focal loss", r"-(1-p_t)^\gamma\log p_t"),
    ("focal loss", r"-\alpha_t(1-p_t)^\gamma\log(p_t)"),
    ("pairwise reward-model loss", r"-\log\sigma(r(x,y_w) - r(x,y_l))"),
    ("binary entropy", r"-p\log p - (1-p)\log(1-p)"),
    ("log-sum-exp", r"\log\sum_i e^{z_i}"),
    ("log-sum-exp", r"m + \log\sum_i e^{z_i - m}"),
    ("Hellinger distance", r"\sqrt{\frac12\sum_i(\sqrt{p_i}-\sqrt{q_i})^2}"),
    ("chi-square divergence", r"\sum_x\frac{(p(x)-q(x))^2}{q(x)}"),
    ("entropy", r"-\frac{1}{T}\sum_{t=1}^T\log q(w_t\mid w_{<t})"),
    ("pointwise mutual information", r"\log\frac{p(x,y)}{p(x)p(y)}"),
]  # fmt: skip
WRONG = [
    ("cross-entropy", r"\sum_i y_i \log \hat{y}_i"),
    ("cross-entropy", r"-\sum_i \hat y_i \log y_i"),
    ("cross-entropy", r"-\frac{1}{N}\sum_{i=1}^N p_\theta(x_i)"),
    ("cross-entropy", r"-\sum_i \log \hat y_i"),
    ("cross-entropy", r"-\sum_i p_i \log p_i"),
    ("negative log-likelihood", r"\sum_i \log p(x_i)"),
    ("binary cross-entropy", r"-y\log p + (1-y)\log(1-p)"),
    ("binary cross-entropy", r"-y\log p - (1-y)\log p"),
    ("KL divergence", r"\sum_x q(x)\log\frac{p(x)}{q(x)}"),
    ("KL divergence", r"\mathbb{E}_{x\sim q}[\log p(x) - \log q(x)]"),
    ("Jensen-Shannon divergence", r"\frac12 D_{KL}(m\|p) + \frac12 D_{KL}(m\|q)"),
    ("mutual information", r"\sum_{x,y} p(x,y)\log\frac{p(x)p(y)}{p(x,y)}"),
    ("perplexity", r"\exp\left(-\frac{1}{N}\sum_{i=1}^N \log_2 p(w_i)\right)"),
    ("perplexity", r"2^{-\frac{1}{N}\sum_{i=1}^N \ln p(w_i)}"),
    ("perplexity", r"\exp(-\sum_i \log p(w_i))"),
    ("perplexity", r"\exp(\frac{1}{N}\sum_i \log p(w_i))"),
    ("ELBO", r"\mathbb{E}_{q(z|x)}[\log p(x|z)] + D_{KL}(q(z|x)\|p(z))"),
    ("ELBO", r"\mathbb{E}_{q}[\log p(x|z)] - D_{KL}(p(z)\|q(z|x))"),
    ("logistic sigmoid", r"\frac{1}{1+e^{z}}"),
    ("logistic sigmoid", r"\frac{1}{1-e^{-z}}"),
    ("softmax", r"\frac{e^{z_i}}{\sum_j e^{-z_j}}"),
    ("softmax", r"\frac{e^{-z_i}}{\sum_j e^{-z_j}}"),
    ("softmax", r"\frac{z_i}{\sum_j z_j}"),
    ("softmax", r"\frac{\exp(z_i/T)}{\sum_j \exp(z_j)}"),
    ("DPO loss", r"-\mathbb{E}\left[\log\sigma\left(\beta \log\frac{\pi_\theta(y_w|x)}{\pi_{ref}(y_w|x)} + \beta\log\frac{\pi_\theta(y_l|x)}{\pi_{ref}(y_l|x)}\right)\right]"),
    ("DPO loss", r"-\log\sigma\left(\beta \log\frac{\pi_\theta(y_l|x)}{\pi_{ref}(y_l|x)} - \beta\log\frac{\pi_\theta(y_w|x)}{\pi_{ref}(y_w|x)}\right)"),
    ("DPO loss", r"\log\sigma\left(\beta \log\frac{\pi_\theta(y_w|x)}{\pi_{ref}(y_w|x)} - \beta\log\frac{\pi_\theta(y_l|x)}{\pi_{ref}(y_l|x)}\right)"),
    ("DPO loss", r"-\log\sigma\left(\beta \log\frac{\pi_{ref}(y_w|x)}{\pi_\theta(y_w|x)} - \beta\log\frac{\pi_{ref}(y_l|x)}{\pi_\theta(y_l|x)}\right)"),
    ("PPO's clipped objective", r"\max(r A, \text{clip}(r,1-\epsilon,1+\epsilon)A)"),
    ("PPO's clipped objective", r"\min(r A, \text{clip}(r,1-\epsilon,1-\epsilon)A)"),
    ("bits per byte", r"\text{NLL}\cdot\ln 2"),
    ("total variation", r"\sum_x |p(x)-q(x)|"),
    ("Jeffreys divergence", r"D(p\|q)-D(q\|p)"),
    ("Jeffreys divergence", r"\frac12(D_{KL}(p\|q)+D_{KL}(p\|q))"),
    ("label smoothing", r"(1-\epsilon)y_i + \epsilon"),
    ("label smoothing", r"(1+\epsilon)y_i + \frac{\epsilon}{K}"),
    ("focal loss", r"(1-p_t)^\gamma\log p_t"),
    ("focal loss", r"-p_t^\gamma\log p_t"),
    ("pairwise reward-model loss", r"-\log\sigma(r(x,y_l) - r(x,y_w))"),
    ("binary entropy", r"-p\log p + (1-p)\log(1-p)"),
    ("log-sum-exp", r"\log\sum_i z_i"),
    ("Hellinger distance", r"\sqrt{\sum_i(\sqrt{p_i}-\sqrt{q_i})^2}"),
    ("entropy", r"\frac{1}{T}\sum_{t=1}^T\log q(w_t\mid w_{<t})"),
    ("pointwise mutual information", r"\log\frac{p(x)p(y)}{p(x,y)}"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "formula"), RIGHT)
def test_a_usual_form_is_recognised(title: str, formula: str) -> None:
    assert has_form(read_expression(formula), BY_TITLE[title])


@pytest.mark.parametrize(("title", "formula"), WRONG)
def test_a_wrong_sign_weight_order_or_mean_is_not(title: str, formula: str) -> None:
    assert not has_form(read_expression(formula), BY_TITLE[title])


def test_a_power_of_two_takes_bits() -> None:
    right = read_expression("2^{H(p)}")
    assert has_form(right, BY_TITLE["perplexity"])
    assert not has_form(right, BY_TITLE["perplexity"], "e")
