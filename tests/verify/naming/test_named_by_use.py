"""Definitions of another argument, prompt, answer, temperature, index or law than the name says: none, and their twins are."""

from __future__ import annotations

from tests.verify.answers import words

TWINS = [
    (r"The logistic function is $\sigma(a)=1/(1+e^{-a})$.", r"The logistic function is $\sigma(b)=1/(1+e^{-a})$."),
    (
        r"The reward-model loss is $L_{RM}=-\mathbb{E}_{(x,y^+,y^-)}[\log\sigma(s_\phi(x,y^+)-s_\phi(x,y^-))]$.",
        r"The reward-model loss is $L_{RM}=-\mathbb{E}_{(x,y^+,y^-)}[\log\sigma(s_\phi(u,y^+)-s_\phi(x,y^-))]$.",
    ),
    (
        r"The DPO loss is $L_{DPO}=-\mathbb{E}_{(x,y_w,y_l)\sim D}[\log\sigma(\hat r_\theta(x,y_w)-\hat r_\theta(x,y_l))]$.",
        r"The DPO loss is $L_{DPO}=-\mathbb{E}_{(x,y_w,y_l)\sim D}[\log\sigma(\hat r_\theta(x,y)-\hat r_\theta(x,y_l))]$.",
    ),
    (
        r"The distillation loss is $L=\alpha T^2 KL(t_T\|s_T)+(1-\alpha)H(y,s_1)$.",
        r"The distillation loss is $L=\alpha T^2 KL(t_T\|s)+(1-\alpha)H(y,s_1)$.",
    ),
    (r"The hard loss is $CE(p(z; 1), y) = -\log p_y(z; 1)$.", r"The hard loss is $CE(p(z; 1), y) = -\log v_y(z; 1)$."),
    (r"Let $g_T(k)=\frac{e^{z_k/T}}{\sum_{j=1}^K e^{z_j/T}}$.", r"Let $g_T(k)=\frac{e^{z_k/T}}{\sum_{j=1}^K e^{z_i/T}}$."),
    (r"Write $B = \sum_{j=1}^n b_j$.", r"Write $B = \sum_{j=1}^n b$."),
    (r"The perplexity is $PP(W) = P(w_1 w_2 \ldots w_N)^{-1/N}$.", r"The perplexity is $PP(W) = P(w_1 w_1 \ldots w_N)^{-1/N}$."),
    (
        r"Weighted, $JSD_\alpha(p, q) = \alpha D_{KL}(p\|m) + (1-\alpha) D_{KL}(q\|m)$.",
        r"Weighted, $JSD_\alpha(q, p) = \alpha D_{KL}(p\|m) + (1-\alpha) D_{KL}(q\|m)$.",
    ),
    (r"Put $D(f\|g) := \int f(x) \log\frac{f(x)}{g(x)} dx$.", r"Put $D(g) := \int f(x) \log\frac{f(x)}{g(x)} dx$."),
    (r"Put $D(p\|q) := \sum_x p(x) \log\frac{p(x)}{q(x)}$.", r"Put $D(q) := \sum_x p(x) \log\frac{p(x)}{q(x)}$."),
    (
        r"The binary cross-entropy is $J = -\frac1n\sum_i [y_i\log a_i + (1-y_i)\log(1-a_i)]$.",
        r"The binary cross-entropy is $J = -\frac1n\sum_i [y_i\log a_i + (1-y_i)\log(a_i)]$.",
    ),
    (
        r"The partition function is $Z(x) = \sum_y \pi_{ref}(y|x) \exp(r(x,y)/\beta)$.",
        r"The partition function is $Z(x) = \sum_y \pi_{ref}(x) \exp(r(x,y)/\beta)$.",
    ),
    (
        r"The partition function is $Z(x) = \sum_y \pi_{ref}(y|x) \exp(r(x,y)/\beta)$.",
        r"The partition function is $Z(u) = \sum_y \pi_{ref}(y|x) \exp(r(x,y)/\beta)$.",
    ),
    (
        r"One prefers with $P(y_a \succ y_b | x) = \sigma(r(x, y_a) - r(x, y_b))$.",
        r"One prefers with $P(y_a \succ y_b | x) = \sigma(r(x, y_a) - r(x, y))$.",
    ),
    (
        r"It is $D_{KL}(p\|q)=\sum_{j=1}^m p_j \log p_j - \sum_{j=1}^m p_j \log q_j$.",
        r"It is $D_{KL}(p\|q)=\sum_{j=2}^m p_j \log p_j - \sum_{j=1}^m p_j \log q_j$.",
    ),
    (r"The error has probability $P_e = 1-p_1$.", r"The error has probability $P_e = 2-p_1$."),
    (r"Of $n$ outcomes at most $H_{max} = \log_2 n$ bits.", r"Of $n$ outcomes at most $H_{max} = 2\log_2 n$ bits."),
    (r"With $k(t)=t\ln t$ it has $k'(t)=\ln t + 1$.", r"It has $g''(t) = 2/t$."),
]


def test_each_twin_is_left_open() -> None:
    right = words("\n\n# A\n\n".join(a for a, _ in TWINS))
    assert {"undecided", "refuted", "not-understood"}.isdisjoint(right)
    assert {"definition", "proved", "confirmed"}.isdisjoint(words("\n\n# A\n\n".join(b for _, b in TWINS)))


def test_a_cumulative_product_has_no_sign() -> None:
    text = r"With $\alpha_t = 1-\beta_t$ and $\bar\alpha_t = {}\prod_{{s=1}}^t \alpha_s$ we jump."
    text = text.replace("{}", "{sign}").replace("{{", "{").replace("}}", "}")
    assert words(text.replace("{sign}", "")) == ["definition", "definition"]
    assert words(text.replace("{sign}", "-"))[1] == "undecided"


def test_equal_masses() -> None:
    assert words(r"All are equal: $p_i = 1/n$.") == ["definition"]
    assert words(r"All are equal: $p_i = 2/n$.") == ["undecided"]
