"""Averages over samples are expectations under the empirical law that the text names, and under no other."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.formulas.empirical_laws import told_empirical

TOLD = r"Let $\hat p$ be the empirical distribution of the samples $x_1, \dots, x_N$. "


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "formula",
    [
        r"\frac1N \sum_{n=1}^N \log q(x^{(n)}) = \sum_x \hat p(x) \log q(x)",
        r"-\frac1N \sum_{i=1}^N \log q_\theta(x_i) = H(\hat p, q_\theta)",
        r"-\sum_{n=1}^N \log q(x_n) = N H(\hat p) + N D(\hat p \| q)",
        r"\mathbb{E}_{x \sim \hat p}[f(x)] = \frac1N \sum_{n=1}^N f(x_n)",
        r"-\frac1N \sum_{n=1}^N \log q(y_n | x_n) = -\sum_{x,y} \hat p(x,y) \log q(y|x)",
        r"\arg\max_\theta \sum_{n=1}^N \log p_\theta(x_n) = \arg\min_\theta D_{KL}(\hat p \| p_\theta)",
    ],
)
def test_true_of_the_empirical_law(formula: str) -> None:
    assert words(f"{TOLD}Then ${formula}$.")[-1] == "proved"


@pytest.mark.parametrize(
    "formula",
    [
        r"\frac1N \sum_{n=1}^N \log q(x^{(n)}) = -\sum_x \hat p(x) \log q(x)",
        r"-\sum_{n=1}^N \log q(x_n) = N H(\hat p) - N D(\hat p \| q)",
        r"-\frac1N \sum_{n=1}^N \log q(x_n) \le H(\hat p)",
        r"-\frac1N \sum_{n=1}^N \log q(x_n) = H(q, \hat p)",
        r"\arg\min_\theta \sum_{n=1}^N \log p_\theta(x_n) = \arg\min_\theta D_{KL}(\hat p \| p_\theta)",
    ],
)
def test_false_of_the_empirical_law(formula: str) -> None:
    assert words(f"{TOLD}Then ${formula}$.")[-1] in ("refuted", "undecided")


@pytest.mark.parametrize("law", [r"\hat p_{\text{data}}", r"\hat p_{data}", r"\hat p"])
def test_a_law_of_the_data_with_a_hat_is_that_of_the_samples(law: str) -> None:
    left = r"\sum_{i=1}^m \log q(x^{(i)}; w)"
    assert words(rf"Then ${left} = m \cdot \mathbb{{E}}_{{x \sim {law}}}[\log q(x; w)]$.")[-1] == "proved"
    assert words(rf"Then ${left} = -m \cdot \mathbb{{E}}_{{x \sim {law}}}[\log q(x; w)]$.")[-1] in ("refuted", "undecided")


@pytest.mark.parametrize("law", [r"p_{\text{data}}", r"\hat p_{\text{model}}"])
def test_a_law_of_a_model_is_not(law: str) -> None:
    assert words(rf"Then $\sum_{{i=1}}^m \log q(x^{{(i)}}; w) = m \cdot \mathbb{{E}}_{{x \sim {law}}}[\log q(x; w)]$.")[-1] != "proved"


def test_the_order_of_the_laws_is_judged() -> None:
    assert words(TOLD + r"Then $-\frac1N \sum_{n=1}^N \log q(x_n) = H(\hat p) - D(\hat p \| q)$.")[-1] == "refuted"


@pytest.mark.parametrize("law", [r"p", r"p_{model}", r"r"])
def test_no_other_law_is_that_of_the_samples(law: str) -> None:
    assert words(rf"{TOLD}Then $-\frac1N \sum_{{n=1}}^N \log q(x_n) = -\sum_x {law}(x) \log q(x)$.")[-1] != "proved"


@pytest.mark.parametrize(
    "text",
    [
        r"with $\tilde p$ the empirical distribution",
        r"the empirical distribution $\tilde p$",
        r"Writing $\tilde p$ for the empirical distribution",
        r"the empirical law of the data is $\tilde p$",
    ],
)
def test_words_for_it(text: str) -> None:
    assert len(told_empirical(text)) == 1


def test_a_hat_alone_is_no_ground_for_a_refutation() -> None:
    assert words(r"$-\frac1N \sum_{n=1}^N \log q(x_n) = H(q, \hat p)$.")[0] in ("undecided", "not-understood")
