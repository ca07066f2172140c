"""A name that stands for a known quantity is defined only by what that quantity is; other names are defined by their formula."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


NEGATIVE = {"refuted", "rounding-slip", "convention-mismatch"}
POSITIVE = {"definition", "proved", "confirmed"}
WRONG = [
    r"$\mathrm{PPL} = \left(\prod_{i=1}^N q(x_i)\right)^{1/N}$",
    r"$\mathrm{PPL} = \sqrt[N]{\prod_{i=1}^N q(x_i)}$",
    r"$\mathrm{PPL} = p(w_1,\dots,w_T)^{1/T}$",
    r"$L_{BCE} = -y\log(1-\hat y) - (1-y)\log\hat y$",
    r"The average negative log-likelihood is $\mathcal{L} = -\sum_{i=1}^N \log p(w_i|w_{<i})$.",
    r"The negative log-likelihood is $\mathcal{L} = -\frac{1}{N} \sum_{i=1}^N \log p(w_j|w_{<i})$.",
    r"$\mathcal{L}_{DPO}(\pi; \pi_{ref}) = -\mathbb{E}_{(x, y_l, y_l) \sim D}[\log\sigma(\beta \log\frac{\pi(y_w|x)}{\pi_{ref}(y_w|x)} - \beta\log\frac{\pi(y_l|x)}{\pi_{ref}(y_l|x)})]$",
    r"$\mathcal{L}_{DPO}(\pi; \pi_{ref}) = -\mathbb{E}_{(x, y_w, y_l) \sim D}[\log\sigma(\beta \log\frac{\pi(y_w|x)}{\pi(y_w|x)} - \beta\log\frac{\pi(y_l|x)}{\pi_{ref}(y_l|x)})]$",
    r"$\mathcal{L}_{DPO}(\pi; \pi_{ref}) = -\mathbb{E}_{(x, y_w, y_l) \sim D}[\log\sigma(\beta \log\frac{\pi(y_w|x)}{\pi_{ref}(y_w|x)} - \beta\log\frac{\pi(y_l|x)}{\pi(y_l|x)})]$",
    r"$\mathcal{L}_{DPO}(\pi; \pi_{ref}) = -\mathbb{E}_{(x, y_w, y_l) \sim D}[\log\sigma(\beta \log\frac{\pi_{ref}(y_w|x)}{\pi_{ref}(y_w|x)} - \beta\log\frac{\pi(y_l|x)}{\pi_{ref}(y_l|x)})]$",
    r"$\mathcal{L}_{DPO}(\pi; \pi_{ref}) = -\mathbb{E}_{(x, y_w, y_l) \sim D}[\log\sigma(\beta \log\frac{\pi(y_l|x)}{\pi_{ref}(y_w|x)} - \beta\log\frac{\pi(y_l|x)}{\pi_{ref}(y_l|x)})]$",
    r"$\mathcal{L}_{DPO}(\pi; \pi_{ref}) = -\mathbb{E}_{(x, y_w, y_l) \sim D}[\log\sigma(\beta \log\frac{\pi(y_w|x)}{\pi_{ref}(y_l|x)} - \beta\log\frac{\pi(y_l|x)}{\pi_{ref}(y_l|x)})]$",
    r"$\mathcal{L}_{DPO}(\pi; \pi_{ref}) = -\mathbb{E}_{(x, y_w, y_l) \sim D}[\log\sigma(\beta \log\frac{\pi(y_w|x)}{\pi_{ref}(y_w|x)} - \beta\log\frac{\pi(y_l|x)}{\pi_{ref}(y_w|x)})]$",
    r"$\mathcal{L}_{DPO}(\pi; \pi) = -\mathbb{E}_{(x, y_w, y_l) \sim D}[\log\sigma(\beta \log\frac{\pi(y_w|x)}{\pi_{ref}(y_w|x)} - \beta\log\frac{\pi(y_l|x)}{\pi_{ref}(y_l|x)})]$",
    r"The capacity of a normal channel is $C = \frac12\ln(1 + \frac{P}{N})$ bits.",
    r"Let us write $W(Y|X) = 13/8$.",
    r"The focal loss is $\mathrm{FL}(q_t) = -(1 - p_t)^\gamma \log p_t$.",
    r"The cross-entropy loss is $C = -\sum_j p_i \log q_i$.",
    r"The cross-entropy loss is $C = -\sum_i p_i \log q_j$.",
    r"The cross-entropy loss is defined as $L_{CE} = \sum_i y_i \log \hat{y}_i$.",
    r"The cross-entropy loss is defined as $\mathcal{L}_{CE} = -\sum_i \hat y_i \log y_i$.",
    r"The cross-entropy loss is $\mathcal{L} = -\sum_i p_i \log p_i$.",
    r"The cross-entropy is $L = -\sum_x q(x) \log p(x)$ where p is the true distribution.",
    r"The entropy is defined by $H(p) = \sum_x p(x) \log p(x)$.",
    r"Define the entropy $H(X) = -\sum_x \log p(x)$.",
    r"$D_{KL}(p\|q) = \sum_x q(x) \log \frac{p(x)}{q(x)}$",
    r"$D_{KL} = \sum_x p(x) \log \frac{q(x)}{p(x)}$",
    r"The KL divergence is $\mathrm{KL} = \sum_x q(x)\log\frac{p(x)}{q(x)}$.",
    r"Perplexity is $PPL = 2^{H(p)}$ in nats.",
    r"$\text{PPL} = \exp(\frac{1}{N}\sum_i \log p(w_i))$",
    r"$\text{PPL} = \exp(-\sum_i \log p(w_i | w_{<i}))$",
    r"$ELBO = E_q[\log p(x|z)] + D_{KL}(q(z|x)\|p(z))$",
    r"$\mathcal{L} = \mathbb{E}_{q}[\log p(x\mid z)] + D_{KL}(q(z\mid x)\|p(z))$ is the ELBO.",
    r"$JSD(p\|q) = \frac12 D(p\|m) + \frac12 D(m\|q)$ with $m = \frac{p+q}{2}$.",
    r"$\mathrm{JSD} = \frac12 D_{KL}(m\|p) + \frac12 D_{KL}(m\|q)$ where $m = \frac{p+q}{2}$",
    r"$I(X;Y) = \sum_{x,y} p(x,y) \log \frac{p(x)p(y)}{p(x,y)}$",
    r"$I(X;Y) = H(X) + H(Y)$",
    r"The mutual information is $I = \sum_{x,y} p(x,y)\log\frac{p(x)p(y)}{p(x,y)}$.",
    r"The sigmoid is $\sigma(z) = \frac{1}{1+e^{z}}$.",
    r"The sigmoid function $\sigma(x) = \frac{e^{-x}}{1+e^{-x}}$.",
    r"$\text{softmax}(z)_i = \frac{e^{z_i}}{\sum_j e^{-z_j}}$",
    r"$\text{softmax}(z)_i = \frac{z_i}{\sum_j z_j}$",
    r"The softmax is $p_i = \frac{e^{-z_i}}{\sum_j e^{-z_j}}$.",
    r"$\text{BCE} = -y\log\hat y + (1-y)\log(1-\hat y)$",
    r"The binary cross-entropy is $L = -y\log\hat y + (1-y)\log(1-\hat y)$.",
    r"$\text{NLL} = \sum_i \log p(x_i)$",
    r"$\ell = \log p(y)$ is the negative log-likelihood.",
    r"$\text{BPB} = \text{NLL} \cdot \ln 2$",
    r"$\mathcal{L}_{DPO} = \log\sigma(\beta \log\frac{\pi(y_w|x)}{\pi_{ref}(y_w|x)} - \beta\log\frac{\pi(y_l|x)}{\pi_{ref}(y_l|x)})$",
    r"$r(x,y) = \beta \log\frac{\pi_{ref}(y|x)}{\pi(y|x)} + \beta\log Z(x)$",
    r"$\mathrm{pmi}(x,y) = \log\frac{p(x)p(y)}{p(x,y)}$",
    r"$H(Y|X) = -\sum_{x,y} p(x,y)\log p(x|y)$",
    r"$H(Y\mid X) = -\sum_{x,y} p(x,y) \log p(x,y)$",
    r"The total variation is $TV(p,q) = \sum_x |p(x) - q(x)|$.",
    r"The label-smoothed target is $q_i = (1-\epsilon) y_i + \epsilon$.",
    r"The Jeffreys divergence is $J(p,q) = D(p\|q) - D(q\|p)$.",
    r"The symmetrised divergence is $D_{SKL}(P\|Q) = D_{KL}(P\|Q) - D_{KL}(Q\|P)$.",
    r"The symmetrised KL is $D_{sym}(p, q) = \frac12(D_{KL}(p\|q) + D_{KL}(p\|q))$.",
    r"The surprisal is $I(x) = \log p(x)$.",
    r"The information content of an event is $s(x) = \log p(x)$.",
    r"Let $h(p) = -p\log p + (1-p)\log(1-p)$ be the binary entropy.",
    r"The log-sum-exp function is $\text{LSE}(z) = \log\sum_i z_i$.",
    r"The Rényi entropy is $H_\alpha(p) = \frac{1}{\alpha - 1}\log\sum_i p_i^\alpha$.",
    r"The Hellinger distance is $H(p,q) = \sum_i (\sqrt{p_i}-\sqrt{q_i})^2$.",
    r"$L_{PPO} = \max(r A, \text{clip}(r, 1-\epsilon, 1+\epsilon) A)$",
    r"$KL(p,q) = \sum_i p_i \log\frac{q_i}{p_i}$",
    r"The forward KL is $D_{KL}(q_\theta\|p) = \mathbb{E}_{p}[\log\frac{p}{q_\theta}]$.",
    r"$\mathcal{L}_{\text{CE}}(\theta) = -\frac{1}{N}\sum_{i=1}^N p_\theta(x_i)$",
    r"$\mathcal{L}_{\text{NLL}}(\theta) = \frac{1}{N}\sum_{i=1}^N \log p_\theta(x_i)$",
    r"Perplexity is $\mathrm{PPL} = 2^{H}$ where $H = -\frac1N\sum_{i=1}^N \ln p(x_i)$.",
    r"Perplexity is $\mathrm{PPL} = e^{H}$ where $H = -\frac1N\sum_{i=1}^N \log_2 p(x_i)$.",
    r"The perplexity is $\mathrm{PPL} = e^{L}$, where $L$ is the loss in bits.",
    r"The softmax with temperature $T$ is $p_i = \frac{e^{T z_i}}{\sum_j e^{T z_j}}$.",
    r"With temperature $T$, sampling uses $p_i = \mathrm{softmax}(T z)_i$.",
    r"The Theil index is $T = \sum_i p_i \log p_i$.",
]  # fmt: skip
RIGHT = [
    r"$\mathrm{PPL} = \sqrt[N]{\prod_{i=1}^N \frac{1}{q(x_i)}}$",
    r"$\mathrm{PPL} = p(w_1,\dots,w_T)^{-1/T}$",
    r"$L_{BCE} = -(1-y)\log(1-\hat y) - y\log\hat y$",
    r"The average negative log-likelihood is $\mathcal{L} = -\frac{1}{N} \sum_{i=1}^N \log p(w_i|w_{<i})$.",
    r"$\mathcal{L}_{DPO}(\pi; \pi_{ref}) = -\mathbb{E}_{(x, y_w, y_l) \sim D}[\log\sigma(\beta \log\frac{\pi(y_w|x)}{\pi_{ref}(y_w|x)} - \beta\log\frac{\pi(y_l|x)}{\pi_{ref}(y_l|x)})]$",
    r"The focal loss is $\mathrm{FL}(p_t) = -(1 - p_t)^\gamma \log p_t$.",
    r"The cross-entropy loss is $C = -\sum_i p_i \log q_i$.",
    r"The cross-entropy loss is defined as $L_{CE} = -\sum_i y_i \log \hat{y}_i$.",
    r"The cross-entropy loss is $\mathcal{L} = -\sum_{k=1}^K y_k \log p_k$.",
    r"$\mathcal{L}_{\text{CE}}(\theta) = -\frac{1}{N}\sum_{i=1}^N \log p_\theta(y_i\mid x_i)$",
    r"$D_{KL} = \sum_x p(x) \log \frac{p(x)}{q(x)}$",
    r"The KL divergence is $\mathrm{KL} = \sum_x q(x)\log\frac{q(x)}{p(x)}$.",
    r"$\text{PPL} = \exp\left(-\frac{1}{N}\sum_{i=1}^N \log p(w_i\mid w_{<i})\right)$",
    r"Perplexity is $\mathrm{PPL} = 2^{H}$ where $H$ is in bits.",
    r"Perplexity is $\text{PPL} = e^{L}$, where $L$ is the mean loss.",
    r"The perplexity is $\text{PPL} = \exp(\mathcal{L})$.",
    r"$\mathcal{L} = \mathbb{E}_{q}[\log p(x\mid z)] - D_{KL}(q(z\mid x)\|p(z))$ is the ELBO.",
    r"The sigmoid is $\sigma(z) = \frac{1}{1+e^{-z}}$.",
    r"The softmax is $p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$.",
    r"The binary cross-entropy is $L = -[y\log\hat y + (1-y)\log(1-\hat y)]$.",
    r"$\ell = -\log p(y)$ is the negative log-likelihood.",
    r"$r(x,y) = \beta \log\frac{\pi(y|x)}{\pi_{ref}(y|x)} + \beta\log Z(x)$",
    r"The mutual information is $I = \sum_{x,y} p(x,y)\log\frac{p(x,y)}{p(x)p(y)}$.",
    r"$\mathrm{JSD} = \frac12 D_{KL}(p\|m) + \frac12 D_{KL}(q\|m)$ where $m = \frac{p+q}{2}$",
    r"The log-likelihood is $\ell(\theta) = \sum_i \log p_\theta(x_i)$.",
    r"We maximise the objective $J(\theta) = \mathbb{E}_{x\sim p}[\log q_\theta(x)]$.",
    r"The Hellinger distance is $H(p,q) = \sqrt{\frac12\sum_i (\sqrt{p_i}-\sqrt{q_i})^2}$.",
    r"The temperature softmax is $q_i = \frac{e^{z_i/T}}{\sum_j e^{z_j/T}}$.",
    r"The entropy is $\hat H = -\frac1T\sum_{t=1}^T \log q(w_t\mid w_{<t})$.",
    r"The bits per byte are $\text{BPB} = \frac{L}{\ln 2}\cdot\frac{T}{B}$.",
    r"The loss is $L = -\log p_y$.",
    r"The VAE loss is $L_{VAE} = -\mathbb{E}_{q}[\log p(x|z)] + D_{KL}(q(z|x)\|p(z))$",
    r"$L_{KD} = (1-\alpha) L_{CE} + \alpha T^2 D_{KL}(p^T\|q^T)$",
    r"The KL penalty is $R = r - \beta \log\frac{\pi(y|x)}{\pi_{ref}(y|x)}$.",
]  # fmt: skip


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_formula_is_not_blessed_as_a_definition(text: str) -> None:
    assert verdicts(text)[0] not in POSITIVE


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_one_is_in_any_convention(text: str) -> None:
    found = verdicts(text)
    assert found[0] in POSITIVE
    assert not NEGATIVE & set(found)


@pytest.mark.parametrize(
    "text", [r"$D_{KL} = \sum_x p(x) \log \frac{q(x)}{p(x)}$", r"$\mathrm{JSD} = D(p\|m) + D(q\|m)$ with $m = \frac{p+q}{2}$"]
)
def test_under_an_unmistakable_name_it_is_refuted(text: str) -> None:
    assert verdicts(text)[0] == "refuted"


@pytest.mark.parametrize("text", [r"$L_{KL} = -\frac12\sum_j (1+\log s_j-m_j^2-s_j)\beta$", r"$J_{KL} = r - \beta D_{KL}(\pi\|\pi_{ref})$"])
def test_under_a_conventional_name_another_formula_is_left_open(text: str) -> None:
    assert verdicts(text) == ["undecided"]


def test_a_definition_read_ahead_does_not_prove_itself() -> None:
    assert verdicts(r"Here $a = 1$ and $L_{CE} = \sum_i y_i \log \hat y_i$.")[-1] == "refuted"


def test_a_partition_function_without_a_reward_is_one_of_an_energy() -> None:
    assert verdicts(r"The partition function is $Z = \sum_x e^{-E(x)}$.") == ["definition"]
    assert verdicts(r"The partition function is $Z(x) = \sum_y e^{r(x,y)/\beta}$.") != ["definition"]


RM = r"\mathbb{E}_{(x,y_w,y_l) \sim D}[\log \sigma(r_\phi(x,y_w) - r_\phi(x,y_l))]"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (rf"The pairwise logistic loss is $L_R(r_\phi, D) = -{RM}$.", "definition"),
        (rf"Fitting it by maximum likelihood gives the reward-model loss: $L_{{RM}} = -{RM}$.", "definition"),
        (rf"Fitting it by maximum likelihood gives the reward-model loss: $L_{{RM}} = {RM}$.", "refuted"),
        (rf"We maximise the likelihood, whose loss is: $L_{{RM}} = {RM}$.", "undecided"),
        (rf"The pairwise logistic loss is $L_R(r_\phi, D) = {RM}$.", "refuted"),
        (
            r"The clipped surrogate objective is $L^{CLIP} = E_t[\min(\rho_t A_t, clip(\rho_t, 1 - \epsilon, 1 + \epsilon) A_t)]$.",
            "definition",
        ),
        (
            r"The clipped surrogate objective is $L^{CLIP} = E_t[\min(\rho_t A_t, clip(\rho_t, 1 + \epsilon, 1 + \epsilon) A_t)]$.",
            "convention-mismatch",
        ),
        (r"The margin is $\Delta r_\phi(x, y_w, y_l) = r_\phi(x, y_w) - r_\phi(x, y_l)$.", "definition"),
        (r"The reward is $\tilde r_\theta(x, y) = r_\phi(x, y) - \beta \log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}$.", "definition"),
        (
            r"The reward is $\tilde r_\theta(x, y) = r_\phi(x, y) + \beta \log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}$.",
            "convention-mismatch",
        ),
        (r"Let $\mathrm{margin}_{\mathrm{ref}} = \log \pi_{ref}(y_w|x) - \log \pi_{ref}(y_l|x)$.", "definition"),
        (r"Let $\mathrm{margin}_{\mathrm{ref}} = \log \pi_{ref}(y_w|x) + \log \pi_{ref}(y_l|x)$.", "undecided"),
        (r"With the categorical cross-entropy $L = -E\left[\log \frac{f(x_1, c)}{\sum_k f(x_k, c)}\right]$.", "definition"),
        (r"With the categorical cross-entropy $L = -E\left[\log \frac{\sum_k f(x_k, c)}{f(x_1, c)}\right]$.", "convention-mismatch"),
        (r"Here $h = \log \frac{\pi_\theta(y_w|x)}{\pi_{ref}(y_w|x)} - \log \frac{\pi_\theta(y_l|x)}{\pi_{ref}(y_l|x)}$.", "definition"),
        (r"Here $h = \log \frac{\pi_\theta(y_w|x)}{\pi_{ref}(y_w|x)} + \log \frac{\pi_\theta(y_l|x)}{\pi_{ref}(y_l|x)}$.", "undecided"),
        (r"At the optimum $M \approx \beta \log(1 + n)$.", "undecided"),
        (r"At the optimum $M = \beta \log(1 + n)$.", "definition"),
    ],
)
def test_losses_by_what_they_are_called(text: str, word: str) -> None:
    assert verdicts(text)[-1] == word


def test_a_size_is_no_definition_of_a_quantity() -> None:
    claims = verify_document(parse_chapter(r"A one-hot law has $\text{PPL} = K$.", "markdown")).claims
    assert [c.verdict.word for c in claims] == ["data"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"The relative entropy of a policy is $S_{rel}[\pi] = -D_{KL}(\pi \| \pi_0)$.", "undecided"),
        (r"The KL divergence is $R[\pi] = -D_{KL}(\pi \| \pi_0)$.", "refuted"),
    ],
)
def test_relative_entropies_of_physics_are_at_most_zero(text: str, word: str) -> None:
    assert verdicts(text) == [word]


def test_a_name_on_the_right_of_a_quantity_is_introduced() -> None:
    claims = verify_document(parse_chapter(r"The bound is $H(p) \le H(p, q) = L_{ce}$.")).claims
    assert [c.verdict.word for c in claims] == ["proved", "definition"]
