"""A definition by form is of the arguments, indices and powers that are written: with others it is none."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

#: What is a definition, and edits of it that are none.
EDITED = [
    (
        r"$I(X;Y) = \sum_{x,y} p(x,y) \log\frac{p(x,y)}{p(x) p(y)}$",
        [r"$I(X^2;Y) = I(X;Y)$", r"$I(|X|;Y) = I(X;Y)$", r"$I(\text{sign} X; Y) = I(X;Y)$", r"$I(aX + b; Y) = I(X;Y)$", r"$H(X^2) = H(X)$"],
    ),
    (r"The entropy power is $N(X) = \frac{1}{2\pi e} e^{2h(X)}$.", [r"The entropy power is $N(X) = \frac{1}{2\pi e} e^{2h(Y)}$."]),
    (r"$\mathrm{NMI}(X,Y) = \frac{I(X;Y)}{\sqrt{H(X)H(Y)}}$", [r"$\mathrm{NMI}(X,Y) = \frac{I(X;Z)}{\sqrt{H(X)H(Z)}}$"]),
    (r"$L(\theta) = -\sum_y p(y|x)\log q(y|x)$", [r"$L(\theta) = -\sum_y p(y|x)\log q(x|y)$"]),
    (
        r"$C = \frac12\log(1 + \frac{P}{\sigma^2})$",
        [r"$C = \frac12\log(1 + \frac{P}{\sigma})$", r"$C = \frac12\log(1 + \frac{P}{N^2})$", r"$C = W\log(1 + \frac{P}{N/W})$"],
    ),
    (r"$\hat\mu = \frac1n\sum_{i=1}^n x_i$", [r"$\hat\mu = \frac1n\sum_{i=2}^n x_i$", r"$\hat\mu = \frac1n\sum_{i=0}^n x_i$"]),
    (
        r"$\sigma_{ML}^2 = \frac1n\sum_{i=1}^n (x_i - \bar x)^2$",
        [r"$\sigma_{ML}^2 = \frac{1}{n-1}\sum_{i=1}^n (x_i - \bar x)^2$", r"$\sigma_{ML}^2 = \frac1n\sum_{i=1}^n (x_i - \bar y)^2$"],
    ),
    (
        r"$V(s) = \alpha\log\sum_a e^{Q(s,a)/\alpha}$",
        [r"$V(s) = E_{a\sim\pi}[Q(s,a) - \alpha\log\pi(b|s)]$", r"$V(s) = E_{a\sim\pi}[Q(s,a) - \alpha\log^2\pi(a|s)]$"],
    ),
    (
        r"$L_K = E_{z_1,\dots,z_K \sim q(z|x)}[\log \frac1K \sum_{k=1}^K \frac{p(x,z_k)}{q(z_k|x)}]$",
        [r"$L_K = E_{z_1,\dots,z_K \sim q(z|x)}[\log \frac1K \sum_{k=1}^K \frac{p(x,z_k)}{q(z_k|y)}]$"],
    ),
    (r"$\theta^{new} = \arg\max_\theta Q(\theta,\theta^{old})$", [r"$\theta^{new} = \arg\max_{\theta^{old}} Q(\theta,\theta^{old})$"]),
    (
        r"We minimize the loss $L(\theta) = -\log\sigma(r(x,y_w) - r(x,y_l))$.",
        [r"We maximize the objective $L(\theta) = -\log\sigma(r(x,y_w) - r(x,y_l))$."],
    ),
]
OF_OTHERS = [
    r"For a fixed $p$ the cross-entropy is $H(t, q) = H(p) + D(p\|q)$.",
    r"The divergence is $D_{KL}(Q) = \sum_x P(x)\log_2\frac{P(x)}{Q(x)}$.",
    r"The divergence is $D_{KL}(p\|x) = \sum_x p(x)\log\frac{p(x)}{q(x)}$.",
]
TRUE_OR_OPEN = [
    r"$p(y_1 \succ y_2|x) = \sigma(0 (r(x,y_1) + r(x,y_2)))$",
    r"$p(y_1 \succ y_2|x) = \sigma(r(x,y_1) r(x,y_2) - r(x,y_2) r(x,y_1))$",
    r"$D_{KL}(\pi_{bon}\|\pi_{ref}) \le \log n + \frac{n-1}{n}$",
    r"Where $n = K-1$ is the number of the other answers, the advantage is $A_i = r_i - \frac1n\sum_{j\ne i} r_j$.",
    r"$p(x) = \sum_{k=1}^K \frac{u_k}{\sum_{j=k}^K u_j}$",
    r"A good loss is $L = \sigma(r(x,y) - z_0)$.",
    r"The distillation loss over $T$ steps is $L = \frac1T D_{KL}(p\|q) + L_{CE}$.",
    r"With $\beta = 1$ the gradient is $\nabla_\theta L = -\sigma(\hat r(x,y_l) - \hat r(x,y_w)) (\nabla_\theta \log[W] - \nabla_\theta \log[L])$.",
]


@pytest.mark.parametrize(("known", "edits"), EDITED, ids=lambda x: x if isinstance(x, str) else "")
def test_a_definition_is_known_and_its_edits_are_none(known: str, edits: list[str]) -> None:
    assert words(known)[-1] == "definition"
    assert [text for text in edits if words(text)[-1] in POSITIVE] == []


@pytest.mark.parametrize("text", OF_OTHERS)
def test_a_divergence_of_laws_that_are_not_written_is_not_defined(text: str) -> None:
    assert words(text)[-1] not in POSITIVE


@pytest.mark.parametrize("text", TRUE_OR_OPEN)
def test_what_is_true_or_open_is_not_accused(text: str) -> None:
    assert not set(words(text)) & NEGATIVE


def test_equal_preferences_are_refuted_with_the_rewards_that_show_it() -> None:
    from symbolic_it.chapters import parse_chapter
    from symbolic_it.verify.chapter import verify_document

    (claim,) = verify_document(parse_chapter(r"$p(y_1 \succ y_2|x) = \sigma(r(x,y_1) + r(x,y_2))$", "markdown")).claims
    assert claim.verdict.word == "refuted"
    assert claim.verdict.witness is not None and set(claim.verdict.witness["values"]) == {"u_1", "u_2"}
