"""An expression that words name is judged as that quantity: right ones known, wrong ones refuted, others left alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def claims(text: str) -> list[tuple[str, str]]:
    return [(text[c.start : c.end].strip(), c.verdict.word) for c in verify_document(parse_chapter(text, "markdown")).claims]


PAIR = r"\sigma\left(\beta\log\frac{\pi_\theta(y_w|x)}{\pi_{\mathrm{ref}}(y_w|x)} - \beta\log\frac{\pi_\theta(y_l|x)}{\pi_{\mathrm{ref}}(y_l|x)}\right)"
TURNED = PAIR.replace("_w", "_v").replace("_l", "_w").replace("_v", "_l")
RIGHT = [
    rf"The DPO loss is $-\log{PAIR}$.",
    rf"The DPO loss is $-\mathbb{{E}}_{{(x, y_w, y_l) \sim D}}\left[\log{PAIR}\right]$.",
    r"The ELBO is $\mathbb{E}_{q(z|x)}[\log p(x|z)] - D(q(z|x) \| p(z))$.",
    r"The evidence lower bound (ELBO) is $\sum_z q(z) \log \frac{p(x, z)}{q(z)}$.",
    r"The entropy of $p$ is $-\sum_{x \in \mathcal{X}} p(x) \log p(x)$.",
    r"The KL divergence is $\mathbb{E}_{x \sim p}\left[\log\frac{p(x)}{q(x)}\right]$.",
    r"The entropy of $X$ is defined as $$-\sum_x p(x) \log p(x).$$",
    r"The cross-entropy between $p$ and $q$ is $-\sum_x p(x) \log q(x)$.",
    r"The mutual information between $X$ and $Y$ is $H(X) - H(X\mid Y)$.",
    r"The differential entropy of a Gaussian is $\frac12 \log(2\pi e\sigma^2)$.",
    r"The entropy of a fair coin is $\log 2$.",
    r"The entropy of a fair die is $\log 6$.",
    r"The entropy of a uniform distribution over $K$ outcomes is $\log K$.",
    r"The binary entropy is $-p\log p-(1-p)\log(1-p)$.",
    r"The conditional entropy of $Y$ given $X$ is $-\sum_{x,y} p(x,y)\log p(y|x)$.",
    r"The joint entropy $H(X,Y)$ of a pair of discrete random variables is $$- \sum_x \sum_y p(x, y) \log p(x, y).$$",
    r"The entropy of an exponential variable with rate $\lambda$ is $1 - \log\lambda$.",
    r"- **Entropy**: $-\sum_i p_i\log p_i$",
    r"We minimize the cross-entropy $-\sum_x p(x)\log q(x)$ over $q$.",
    r"熵定义为：$$-\sum_x p(x)\log p(x)$$",
    r"$X$의 엔트로피는 $-\sum_x p(x)\log p(x)$ 이다.",
]
WRONG = [
    rf"The DPO loss is $-\log{TURNED}$.",
    rf"The DPO loss is $\log{PAIR}$.",
    r"The ELBO is $\mathbb{E}_{q(z|x)}[\log p(x|z)] + D(q(z|x) \| p(z))$.",
    r"The ELBO is $\mathbb{E}_{q(z|x)}[\log p(x|z)] - D(p(z) \| q(z|x))$.",
    r"The entropy of $p$ is $\sum_{x \in \mathcal{X}} p(x) \log p(x)$.",
    r"The KL divergence is $\mathbb{E}_{x \sim q}\left[\log\frac{p(x)}{q(x)}\right]$.",
    r"The entropy of $X$ is defined as $$\sum_x p(x) \log p(x).$$",
    r"The KL divergence of $p$ and $q$ is given by $$\sum_x p(x)\log\frac{q(x)}{p(x)}.$$",
    r"The mutual information between $X$ and $Y$ is $H(X) - H(Y\mid X)$.",
    r"The differential entropy of a Gaussian is $\frac12 \log(2\pi \sigma^2)$.",
    r"The entropy of a uniform distribution over $K$ outcomes is $K\log K$.",
    r"The binary entropy is $-p\log p+(1-p)\log(1-p)$.",
    r"The conditional entropy of $Y$ given $X$ is $-\sum_{x,y} p(x,y)\log p(x|y)$.",
    r"The joint entropy $H(X,Y)$ of a pair of discrete random variables is $$\sum_x \sum_y p(x, y) \log p(x, y).$$",
    r"- **KL divergence**: $\sum_i p_i\log\frac{q_i}{p_i}$",
    r"We minimize the cross-entropy $\sum_x p(x)\log q(x)$ over $q$.",
    r"交叉熵的公式如下：$$\sum_x p(x)\log q(x)$$",
    r"The mutual information is $\sum_{x,y} p(x,y)\log\frac{p(x)p(y)}{p(x,y)}$.",
    r"The KL divergence is $\sum_x P(x)\log\frac{Q(x)}{P(x)}$.",
]
SILENT = [
    r"The negative ELBO is $\mathbb{E}_{q(z|x)}[\log p(x|z)] + D(q(z|x) \| p(z))$.",
    r"The ELBO of this draw is $\log p(x|z) - D(q(z|x) \| p(z))$. The ELBO is $\frac{1}{K}\sum_k \log\frac{p(x, z_k)}{q(z_k|x)}$.",
    r"The gradient of the DPO loss is $\log\sigma(u)$. The smoothed DPO loss is $-(1 - \epsilon)\log\sigma(u) - \epsilon\log\sigma(-u)$.",
    r"The ELBO is $\mathbb{E}_{q(z|x)}[\log p(x|z)] - \beta D(q(z|x) \| p(z))$.",
    r"The entropy is $-\sum_i \lambda_i \log \lambda_i$.",
    r"The entropy is $-\sum_x q(x)\log q(x)$.",
    r"The KL divergence is $\sum_x q(x)\log\frac{q(x)}{p(x)}$.",
    r"For a deck of cards the entropy is $\log 52$.",
    r"The cross-entropy between $p$ and $q$ is $-\sum_x q(x) \log p(x)$.",
    r"The KL divergence from $q$ to $p$ is $\sum_x p(x)\log\frac{p(x)}{q(x)}$.",
    r"The negative entropy is $\sum_x p(x)\log p(x)$.",
    r"The entropy rate is $\sum_x p(x)\log p(x)$.",
    r"The entropy is not $\sum_x p(x)\log p(x)$.",
    r"The entropy of $X$ is $\sum_x p(x)\log p(x)$ with the sign turned.",
    r"It would be wrong to say that the entropy is $\sum_x p(x)\log p(x)$.",
    r"If the entropy of $p$ is $\sum_x p(x)\log p(x)$, something is wrong.",
    r"The entropy $H(p)$ is large, and the divergence $D(p\|q)$ is small.",
    r"The perplexity of a model is $\exp(H(p,q))$.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_the_formula_of_the_quantity_is_known(text: str) -> None:
    assert [word for _, word in claims(text)] in (["definition"], ["proved"], ["confirmed"])


@pytest.mark.parametrize("text", WRONG)
def test_another_formula_is_refuted_where_it_stands(text: str) -> None:
    ((found, word),) = claims(text)
    assert word in ("refuted", "convention-mismatch") and found in text


@pytest.mark.parametrize("text", SILENT)
def test_what_is_not_said_to_be_the_quantity_claims_nothing(text: str) -> None:
    assert claims(text) == []
