"""Short chapters in the words of textbooks: a true one is not contradicted, a false one is not blessed."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "rounding-slip", "convention-mismatch"}
POSITIVE = {"definition", "proved", "confirmed"}
TRUE = [
    r"The focal loss generalises cross-entropy: for $\gamma = 0$, $-(1-p)^\gamma \log p = -\log p$.",
    r"When $p$ and $q$ coincide, $D_{KL}(p\|q) = D_{KL}(q\|p)$.",
    r"If $q$ is uniform over $K$ classes, the cross-entropy is $H(p,q) = \log K$.",
    r"In case $X$ and $Y$ are independent, $H(X \mid Y) = H(X)$.",
    r"$H(p) = \log K$ if and only if $p$ is uniform.",
    r"Only for a uniform $p$ do we have $H(p) = \log K$.",
    r"For the uniform distribution, $H(p) = \log K$.",
    r"The maximum of $H(p)$ is $\log K$, reached when $p_i = 1/K$.",
    r"At the optimum $q = p$, $H(p, q) = H(p)$.",
    r"Setting $q = p$ gives $H(p, q) = H(p)$.",
    r"Once the model equals the data distribution, $H(p, q) = H(p)$.",
    r"With $q = p$ we get $D(p\|q) = 0$.",
    r"Where $p(x) = q(x)$ for all $x$, $D(p\|q) = 0$.",
    r"If $p_i = 1$ for some $i$, then $H(p) = 0$.",
    r"For $p = (1, 0, 0)$, $H(p) = 0$.",
    r"Provided that $q$ dominates $p$, $D(p\|q) < \infty$.",
    r"When the target is one-hot, $H(p,q) = -\log q_y$.",
    r"With hard labels, the loss is $-\sum_k y_k \log q_k = -\log q_c$.",
    r"If $T = 1$, $\mathrm{softmax}(z/T) = \mathrm{softmax}(z)$.",
    r"For $\beta = 0$, $r - \beta D(p\|q) = r$.",
    r"The loss is $L = -\log q_y$, so with a perfect prediction $L = 0$.",
    r"The ELBO is $\mathcal{L}(q) = \log p(x) - D_{KL}(q(z)\|p(z|x))$.",
    r"The binary cross entropy is $\mathcal{L}_{BCE} = -\frac{1}{N}\sum_i \left( y_i \log p_i + (1 - y_i)\log(1-p_i) \right)$.",
    r"Some authors write the KL divergence as $D_{KL}(q\|p)$; then $D_{KL}(q\|p) = \sum_x q(x)\log\frac{q(x)}{p(x)}$.",
    r"The loss $L = \lambda L_{CE} + (1-\lambda) L_{KL}$ mixes both.",
    r"We use the loss $\mathcal{L} = \frac{1}{2}(y - \hat y)^2$.",
    r"The regulariser is $R(\theta) = \lambda \|\theta\|^2$.",
    r"We take the objective $J = \sum_t \log \pi(a_t|s_t) R_t$.",
    r"Let $\hat{y} = \sigma(w^\top x)$ where $\sigma(z) = 1/(1+e^{-z})$.",
    r"The learning rate is $\sigma = 0.1$ and $H = 4$ heads.",
    r"Let $I = 3$ and $D = 512$.",
    r"Suppose that $q$ is uniform. Then $H(p,q) = \log K$.",
    r"Suppose $X$ and $Y$ are independent. Then $I(X;Y) = 0$.",
    r"Assume $p$ is one-hot. Then $H(p) = 0$ and $H(p,q) = D(p\|q)$.",
    r"If $p \neq q$, then $D(p\|q) > 0$; if $p = q$, then $D(p\|q) = 0$.",
    r"Unless the distribution is degenerate, $H(p) > 0$.",
    r"Should $p$ be uniform, $H(p) = \log K$.",
    r"If two distributions are equal, $D(p\|q) = 0$.",
    r"In the limit of zero temperature, $H(q) = 0$.",
    r"After convergence, $H(p,q) = H(p)$.",
    r"For deterministic $Y = f(X)$, $H(Y|X) = 0$.",
    r"For independent $X$ and $Y$, $H(X,Y) = H(X)+H(Y)$.",
    r"For i.i.d. samples $H(X_1, X_2) = 2H(X_1)$.",
    r"Ignoring constants, $H(p,q) = D(p\|q)$.",
    r"Up to a constant, $H(p,q) = D(p\|q)$.",
    r"For a fixed $p$ with $H(p) = 0$, $H(p,q) = D(p\|q)$.",
    r"In this special case $H(p,q) = H(p)$.",
    r"On the diagonal $q = p$ we have $H(p,q) = H(p)$.",
    r"With equality $H(p,q) = H(p)$ exactly when $q = p$.",
    r"The minimum over $q$ is $H(p,q) = H(p)$.",
    r"At its minimum, $H(p,q) = H(p)$.",
    r"The log-loss of a prediction $p$ for a positive example is $-\log p$.",
    r"The relative entropy is $d = \sum_x p(x) \log\frac{p(x)}{q(x)}$.",
    r"KL散度定义为 $K = \sum_x p(x) \log\frac{p(x)}{q(x)}$。",
    r"Die Entropie ist $E = -\sum_x p(x) \log p(x)$.",
    r"The label smoothing target is $\tilde y_k = (1-\epsilon) y_k + \epsilon/K$.",
    r"Jensen-Shannon: $JSD(p,q) = H(\frac{p+q}{2}) - \frac12 H(p) - \frac12 H(q)$.",
    r"The reward model loss is $\mathcal{L}_{RM} = -\mathbb{E}[\log\sigma(r(x,y_w) - r(x,y_l))]$.",
    r"The gradient of the loss is $g_i = q_i - y_i$.",
    r"The derivative of the sigmoid is $s = \sigma(z)(1 - \sigma(z))$.",
    r"Minimizing the cross-entropy gives $\theta^* = \arg\min_\theta H(p, q_\theta)$.",
    r"A lower bound on the mutual information is $I_{NCE} = \log N - L$.",
    r"The normalised entropy is $\eta = H(p)/\log K$.",
    r"The weighted cross-entropy is $L = -\sum_i w_i y_i \log \hat y_i$.",
    r"The total loss is $L = L_{CE} + \lambda L_{KL}$.",
    r"The temperature-scaled logits are $\hat z = z/T$.",
    r"The effective number of outcomes is $N_{eff} = e^{H(p)}$.",
    r"The maximum entropy is $H_{max} = \log K$.",
    r"The empirical distribution is $\hat p(x) = \frac{1}{n}\sum_{i} 1[x_i = x]$.",
    r"If $X$ determines $Y$, then $H(Y|X) = 0$.",
    r"If $H(X) = 0$, then $X$ is constant and $I(X;Y) = 0$.",
    r"When all outcomes are equally likely, $H(p) = \log K$.",
    r"For equal weights, $H(p) = \log K$.",
    r"If $p$ is not one-hot, $H(p) > 0$.",
    r"If neither $p$ nor $q$ is uniform, $H(p) < \log K$.",
    r"Let $p$ be uniform. Then $H(p) = \log K$.",
    r"Let $q$ be a uniform distribution. Then $D(p\|q) = \log K - H(p)$.",
    r"If $p$ and $q$ are both uniform, $D(p\|q) = 0$.",
    r"For one-hot $p$ and $q$, $H(p) = H(q)$.",
    r"If $p$ is one-hot and $q$ is uniform, $H(p,q) = \log K$.",
    r"$D(p\|q) = H(p,q)$ if $p$ is one-hot.",
    r"$H(p,q) = -\log q_c$ for a one-hot $p$ with $p_c = 1$.",
    r"If $p = q$ or $q$ is uniform, then $H(p) = H(p)$.",
]  # fmt: skip
FALSE = [
    r"If $p$ is uniform over $K$ classes, the cross-entropy is $H(p,q) = \log K$.",
    r"In general, $H(X \mid Y) = H(X)$.",
    r"For $p = (1, 0, 0)$, $H(p) = \log 3$.",
    r"The perplexity is defined as $\text{PPL} = 2^{-\sum_x p(x) \log_2 p(x)/2}$.",
    r"We define the KL divergence by $D_{KL}(p\|q) = \sum_x p(x) \log p(x) q(x)$.",
    r"Cross entropy is $CE(p, q) = -\sum_x q(x)\log p(x)$.",
    r"The ELBO is $\mathcal{L}(q) = \log p(x) + D_{KL}(q(z)\|p(z|x))$.",
    r"The Bradley-Terry loss is $L = -\log\sigma(r_l - r_w)$.",
    r"The DPO loss is $L = -\log\sigma(\beta \log\frac{\pi_{ref}(y_w|x)}{\pi_\theta(y_w|x)} - \beta\log\frac{\pi_{ref}(y_l|x)}{\pi_\theta(y_l|x)})$.",
    r"The softmax with temperature is $q_i = \frac{e^{z_i T}}{\sum_j e^{z_j/T}}$.",
    r"The negative log-likelihood is $\text{NLL} = -\log \sum_i p(x_i)$.",
    r"The Jensen-Shannon divergence is $\mathrm{JSD}(p\|q) = D(p\|m) + D(q\|m)$ with $m = \frac{p+q}{2}$.",
    r"Conditional entropy: $H(Y|X) = \sum_x p(x) \log p(y|x)$.",
    r"Joint entropy: $H(X,Y) = H(X) H(Y|X)$.",
    r"The mutual information is $I(X;Y) = H(X,Y) - H(X) - H(Y)$.",
    r"The mutual information is $\mathrm{MI} = H(X) + H(Y) + H(X,Y)$.",
    r"Entropy: $H = \sum_i p_i \log p_i$.",
    r"Entropy: $H = -\sum_i \log p_i$.",
    r"The binary cross entropy is $\mathcal{L}_{BCE} = -\frac{1}{N}\sum_i y_i \log p_i + (1 - p_i)\log(1-y_i)$.",
    r"The total variation is $\mathrm{TV}(p,q) = \frac12\sum_x (p(x) - q(x))$.",
    r"Let $\hat{y} = \sigma(w^\top x)$ where $\sigma(z) = 1/(1-e^{-z})$.",
    r"Suppose that $p$ is uniform. Then $H(p,q) = \log K$.",
    r"For independent $X$ and $Y$, $H(X,Y) = H(X)-H(Y)$.",
    r"We call $L_{CE} = -\sum_i \log y_i$ the cross-entropy loss.",
    r"The cross-entropy between $p$ and $q$ is $L = -\sum_x p(x) q(x)$.",
    r"The loss, known as the negative log-likelihood, is $\ell(\theta) = \frac{1}{n}\sum_i \log p_\theta(x_i)$.",
    r"Here $\text{PPL} = \exp(\text{accuracy})$.",
    r"$\text{PPL} = \log(L)$",
    r"$\mathrm{PPL} = \frac{1}{N} \sum_i p(w_i)^{-1}$",
    r"$H_b(p) = -p \log p$ is the binary entropy.",
    r"The Kullback-Leibler divergence is $K = \sum_x (p(x) - q(x)) \log q(x)$.",
    r"The relative entropy is $d = \sum_x p(x) \log\frac{q(x)}{p(x)}$.",
    r"困惑度定义为 $\text{PPL} = \exp(\sum_i \log p_i)$。",
    r"KL散度定义为 $K = \sum_x p(x) \log\frac{q(x)}{p(x)}$。",
    r"Die Entropie ist $E = \sum_x p(x) \log p(x)$.",
    r"L'entropie croisée est $L = \sum_x p(x) \log q(x)$.",
    r"The label smoothing target is $\tilde y_k = (1-\epsilon) y_k + \epsilon K$.",
    r"Jensen-Shannon: $JSD(p,q) = H(\frac{p+q}{2}) - H(p) - H(q)$.",
    r"The surprisal of $x$ is $s(x) = -p(x)\log p(x)$.",
    r"The importance ratio aside, PPO maximises $L^{CLIP} = \mathbb{E}[\min(r A, \text{clip}(r, 1-\epsilon, 1+\epsilon))]$.",
    r"The reward model loss is $\mathcal{L}_{RM} = \log\sigma(r(x,y_w) - r(x,y_l))$.",
    r"Bits per byte: $\text{BPB} = L \cdot \ln 2$.",
    r"The chi-squared divergence is $c = \sum_x \frac{(p(x)-q(x))^2}{p(x)+q(x)}$.",
    r"The Hellinger distance is $h = \sum_i \sqrt{p_i q_i}$.",
    r"The pointwise mutual information is $m = \log\frac{p(x)p(y)}{p(x,y)}$.",
    r"The log-sum-exp is $\ell = \sum_i \log e^{z_i}$.",
    r"If $p$ is uniform, $H(p) < \log K$.",
    r"When $q = p$, $D(p\|q) = H(p)$.",
    r"With $q = p$ we get $D(p\|q) = \log K$.",
    r"Let $p$ be uniform. Then $H(p) = 2\log K$.",
    r"If $p$ is one-hot and $q$ is uniform, $H(p,q) = 2 \log K$.",
]  # fmt: skip


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("text", TRUE)
def test_a_true_sentence_is_not_contradicted(text: str) -> None:
    assert not NEGATIVE & set(verdicts(text))


@pytest.mark.parametrize("text", FALSE)
def test_a_false_sentence_is_not_blessed(text: str) -> None:
    found = verdicts(text)
    assert not found or found[-1] not in POSITIVE or NEGATIVE & set(found)


def test_a_value_right_for_decimal_logarithms_is_another_convention_unless_ln_is_written() -> None:
    assert verdicts(r"Logarithms are natural: $\log 2 \approx 0.301$") == ["convention-mismatch"]
    assert verdicts(r"$\log 2 \approx 0.301$") == ["undecided"]  # where no base is stated, it may be meant
    assert verdicts(r"$\ln 2 \approx 0.301$") == ["refuted"]
    assert verdicts(r"$\log 2 \approx 0.303$") == ["refuted"]


def test_ln_is_natural_even_beside_values_in_bits() -> None:
    assert verdicts(r"$\log_2(0.9) \approx -0.152$, and $\ln(0.1) \approx -3.322$: in all $0.469$ bits.")[1] == "convention-mismatch"
