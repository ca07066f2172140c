r"""Habits of many authors: every spelling is read as what it means; its false twin is never blessed."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

TRUE = [
    r"H\left(X\right) = - Σ p\left(x\right) \log p\left(x\right)",
    r"H_{\mathrm{CE}}(p, q) = H(p) + D_{\mathrm{KL}}(p \| q)",
    r"H(X) = -\sum_x \Pr(X=x)\log\Pr(X=x)",
    r"H(\lambda p_1 + (1-\lambda) p_2) \ge \lambda H(p_1) + (1-\lambda) H(p_2)",
    r"H(X) = E[-\log r(X)]",
    r"H(X) = -\sum_x \mu(x) \log \mu(x)",
    r"D_{\mathrm{JS}}(r\|q) = \frac12 D_{KL}(r\|m) + \frac12 D_{KL}(q\|m)",
    r"\mathrm{Var}_r(f) = \mathbb{E}_r[f^2] - \mathbb{E}_r[f]^2",
    r"\mathrm{Var}_{x \sim p}(f) = \mathbb{E}_{x \sim p}[f^2] - \mathbb{E}_{x \sim p}[f]^2",
    r"h(p) \le \log 2",
    r"H_b(p) \le \log 2",
    r"-\sum_i \mathbb{1}[i=y]\log q_i = -\log q_y",
    r"-\sum_i \mathbb{I}[i=y]\log q_i = -\log q_y",
    r"-\sum_i \mathbb{I}(i=y)\log q_i = -\log q_y",
    r"-\sum_i \mathbf{1}_{[i=y]}\log q_i = -\log q_y",
    r"-\sum_i \mathbf{1}\{i=y\}\log q_i = -\log q_y",
    r"-\sum_i 1_{i=y}\log q_i = -\log q_y",
    r"-\sum_i [i=y]\log q_i = -\log q_y",
    r"H(e_y, q) = -\log q_y",
    r"H(\mathbf{e}_y, q) = -\log q_y",
    r"e_y^\top \log q = \log q_y",
    r"\nabla_z \left(-\log \mathrm{softmax}(z)_y\right) = \mathrm{softmax}(z) - e_y",
    r"\mathrm{softmax}(z + c\mathbf{1}) = \mathrm{softmax}(z)",
    r"\mathrm{softmax}(z_i) = \frac{\exp(z_i)}{\sum_{j} \exp(z_j)}",
    r"\mathbf{1}^\top p = 1",
    r"\lVert p \rVert_1 = 1",
    r"\delta(p,q) = \frac12 \sum_x |p(x) - q(x)|",
    r"H_b'(p) = \log\frac{1-p}{p}",
    r"\sigma'(z) = \sigma(z)(1-\sigma(z))",
    r"H_q(p) = -\sum_x p(x) \log q(x)",
    r"\mathrm{Var}_p(f) = \mathbb{E}_p[f^2] - \mathbb{E}_p[f]^2",
    r"\sum_{i\neq j} p_i p_j = 1 - \sum_i p_i^2",
    r"\sum_{i\neq y} p_i = 1 - p_y",
    r"H(X) = - \sum p(x) \log p(x)",
    r"H(X,Y) = - \sum p(x,y) \log p(x,y)",
    r"H(p) = - \sum p_i \log p_i",
    r"\ln 2 \simeq 0.693",
    r"p(w_1, w_2, w_3) = p(w_1) p(w_2|w_1) p(w_3|w_1,w_2)",
    r"\mathrm{Cov}_p(f, g) = \mathbb{E}_p[f g] - \mathbb{E}_p[f]\mathbb{E}_p[g]",
    r"\operatorname{Cov}_{x \sim p}(f(x), g(x)) = \sum_x p(x) f(x) g(x) - \sum_x p(x) f(x) \sum_x p(x) g(x)",
    r"\mathbb E_{x\sim p, y\sim q}[\log p(x) + \log q(y)] = -H(p) - H(q)",
    r"\mathbb{E}_{x\sim\mathcal{D}}\mathbb{E}_{y\sim\pi(y|x)}[r(x,y)] = \mathbb{E}_{x\sim\mathcal{D}, y\sim\pi(y|x)}[r(x,y)]",
    r"H(X) = - E \log p(X)",
    r"\langle \log q \rangle_p = -H(p,q)",
    r"H(p,q) = -\langle p, \log q \rangle",
    r"H(p,q) = -p^T \log q",
    r"\chi^2(p\|q) = \sum_x \frac{(p(x)-q(x))^2}{q(x)}",
    r"\chi^2(p, q) = \sum_x \frac{p(x)^2}{q(x)} - 1",
    r"D_{\chi^2}(p\|q) = \chi^2(p\|q)",
    r"J(p,q) = D_{KL}(p\|q) + D_{KL}(q\|p)",
    r"D(p : q) = \sum_x p(x) \log \frac{p(x)}{q(x)}",
    r"\mathcal{D}_{KL}(p || q) \ge 0",
    r"D^{KL}(p\|q) \ge 0",
    r"D_{K L}(p\|q) \ge 0",
    r"I(X;Y) = D_{KL}(P_{(X,Y)} \| P_X \otimes P_Y)",
    r"\|p - q\|^2 = \sum_i (p_i - q_i)^2",
    r"\lceil 2.5 \rceil = 3",
    r"H(X,Y) = -\sum_{(x,y)\in\mathcal{X}\times\mathcal{Y}} p(x,y)\log p(x,y)",
    r"H(X,Y) = -\sum_{x \in \mathcal X, y \in \mathcal Y} p(x,y)\log p(x,y)",
    r"\delta_{ij} = \begin{cases} 1 & \text{if } i = j \\ 0 & \text{otherwise} \end{cases}",
    r"\delta_{ij} = \begin{cases} 0 & i \ne j \\ 1 & i = j \end{cases}",
    r"\cancel{H(p)} - \cancel{H(p)} + H(q) = H(q)",
    r"H(p) \not< 0",
    r"\sum_x p(x)\log\frac{p(x)}{q(x)} =: D_{KL}(p\|q)",
    r"H(\{1/2, 1/4, 1/4\}) = 1.5\text{ bits}",
]
FALSE = [
    r"H_{\mathrm{CE}}(p, q) = H(q) + D_{\mathrm{KL}}(p \| q)",
    r"H(X) = \sum_x \Pr(X=x)\log\Pr(X=x)",
    r"H(\lambda p_1 + (1-\lambda) p_2) \le \lambda H(p_1) + (1-\lambda) H(p_2)",
    r"H(X) = \sum_x \mu(x) \log \mu(x)",
    r"\mathrm{Var}_r(f) = \mathbb{E}_r[f]^2 - \mathbb{E}_r[f^2]",
    r"\mathrm{Var}_{x \sim p}(f) = \mathbb{E}_{x \sim p}[f]^2 - \mathbb{E}_{x \sim p}[f^2]",
    r"\mathbb E_{x\sim p, y\sim q}[\log p(x) + \log q(y)] = H(p) + H(q)",
    r"H(X) = E \log p(X)",
    r"H(p,q) = -\langle q, \log p \rangle",
    r"\chi^2(p\|q) = \sum_x \frac{(p(x)-q(x))^2}{p(x)}",
    r"J(p,q) = D_{KL}(p\|q)",
    r"D(p : q) = \sum_x q(x) \log \frac{p(x)}{q(x)}",
    r"\|p - q\|^2 = \sum_i |p_i - q_i|",
    r"\lfloor 2.5 \rfloor = 3",
    r"\delta_{ij} = \begin{cases} 0 & i = j \\ 1 & i \ne j \end{cases}",
    r"H(p) \not> 0",
    r"\mathrm{Cov}_p(f, g) = \mathbb{E}_p[f g] + \mathbb{E}_p[f]\mathbb{E}_p[g]",
    r"-\sum_i \mathbb{I}[i=y]\log q_i = \log q_y",
    r"-\sum_i \mathbb{I}(i\ne y)\log q_i = -\log q_y",
    r"H(e_y, q) = \log q_y",
    r"\nabla_z \left(-\log \mathrm{softmax}(z)_y\right) = e_y - \mathrm{softmax}(z)",
    r"\mathrm{softmax}(c z) = \mathrm{softmax}(z)",
    r"\mathbf{1}^\top p = 2",
    r"\delta(p,q) = \sum_x |p(x) - q(x)|",
    r"H_b(p) \ge \log 2",
    r"h(p) \ge \log 2",
    r"\sigma'(z) = \sigma(z)(1+\sigma(z))",
    r"\mathrm{Var}_p(f) = \mathbb{E}_p[f]^2 - \mathbb{E}_p[f^2]",
    r"\sum_{i\neq j} p_i p_j = 1",
    r"\sum_{i\neq y} p_i = 1 + p_y",
    r"H(X) = \sum p(x) \log p(x)",
    r"p(w_1, w_2, w_3) = p(w_1) p(w_2|w_1) p(w_3|w_1)",
]
OTHER_CONVENTIONS = [
    r"D_{\mathrm{JS}}(r\|q) = D_{KL}(r\|m) + D_{KL}(q\|m)",
]
REFUSED = [
    r"H_b(X) = H(X)",
]


@pytest.mark.parametrize("text", TRUE)
def test_it_is_read_and_found_true(text: str) -> None:
    answer = check(text)
    assert answer.verdict.positive, (answer.reading, answer.verdict.message)


@pytest.mark.parametrize("text", FALSE)
def test_the_false_twin_is_refuted(text: str) -> None:
    answer = check(text)
    assert answer.verdict.word == "refuted", (answer.reading, answer.verdict.message)


@pytest.mark.parametrize("text", OTHER_CONVENTIONS)
def test_what_some_texts_define_so_is_called_another_convention(text: str) -> None:
    answer = check(text)
    assert answer.verdict.word == "convention-mismatch" and answer.verdict.witness, (answer.reading, answer.verdict.message)


@pytest.mark.parametrize("text", REFUSED)
def test_what_may_mean_something_else_is_refused(text: str) -> None:
    answer = check(text)
    assert answer.verdict.word in ("not-understood", "undecided"), answer.reading
