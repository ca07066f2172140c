r"""The M step of a mixture by its form: means, shares and spreads of components, and what is one slip away from them."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def word(formula: str) -> str:
    return verify_document(parse_chapter(f"The update is $${formula}$$")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "formula",
    [
        r"N_k = \sum_{n=1}^N \gamma_{nk}",
        r"\mu_k = \frac{1}{N_k} \sum_{n=1}^N \gamma(z_{nk}) x_n",
        r"\mu_j = \frac{\sum_{i=1}^m w_j^{(i)} x^{(i)}}{\sum_{i=1}^m w_j^{(i)}}",
        r"\pi_k = \frac{1}{N} \sum_{n=1}^N r_{nk}",
        r"\Sigma_k = \frac{1}{N_k} \sum_{n=1}^N \gamma_{nk} (x_n - \mu_k)(x_n - \mu_k)^T",
        r"\sigma_k^2 = \frac{\sum_{i=1}^N r_{ik} (x_i - \mu_k)^2}{\sum_{i=1}^N r_{ik}}",
    ],
)
def test_steps(formula: str) -> None:
    assert word(formula) == "definition"


@pytest.mark.parametrize(
    "formula",
    [
        r"N_k = \sum_{k=1}^K \gamma_{nk}",
        r"\mu_k = \frac{1}{N} \sum_{n=1}^N \gamma(z_{nk}) x_n",
        r"\pi_k = \frac{N}{N_k}",
        r"\Sigma_k = \frac{1}{N_k} \sum_{n=1}^N \gamma_{nk} (x_n + \mu_k)(x_n + \mu_k)^T",
        r"\pi_k = \frac{1}{N_k} \sum_{n=1}^N \gamma_{nk}",
        r"\pi_k = \frac{N}{1} \sum_{n=1}^N \gamma_{nk}",
        r"\phi_j := \frac{n}{1} \sum_{i=1}^n \gamma_{ij}",
    ],
)
def test_slips(formula: str) -> None:
    assert word(formula) == "convention-mismatch"


def test_responsibilities_are_of_all_components() -> None:
    ratio = r"\gamma_{ik} = \frac{\pi_k \mathcal{N}(x_i | \mu_k, \Sigma_k)}{\sum_{j=1}^K \pi_j \mathcal{N}(x_i | \mu_j, \Sigma_j)}"
    assert word(ratio) == "definition"
    assert word(ratio.replace("j=1", "j=2")) == "undecided"
    assert word(ratio.replace("^K", "^{K-1}")) == "undecided"


def test_means_by_other_weights_are_not_accused() -> None:
    assert word(r"\mu_t = \frac{1}{n} \sum_{i=1}^n w_{it} x_i") not in ("convention-mismatch", "refuted")


def test_a_step_is_the_next_one() -> None:
    mean = r"\mu_k^{(t+1)} = \frac{\sum_{i=1}^N \gamma_{ik} x_i}{\sum_{i=1}^N \gamma_{ik}}"
    whole = r"\theta^{(t+1)} = \arg\max_\theta \mathbb{E}_{Z|X,\theta^{(t)}}[\log P(X, Z | \theta)]"
    assert [word(x) for x in (mean, whole)] == ["definition"] * 2
    assert not {word(x.replace("t+1", "t+2")) for x in (mean, whole)} & {"definition", "proved"}
