r"""The derivatives of a log partition function are mean and variance of the statistic of the family that the text tells, with its sign."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.naming.exponential_families import told_families

TELL = r"An exponential family is $p(x|\eta) = h(x) \exp(\eta^T t(x) - A(\eta))$. "
PLUS = r"An exponential family is $f(y; \theta) = h(y) e^{\theta^\top T(y) + A(\theta)}$. "
BARE = r"An exponential family is $q_\theta(x) = \exp(\langle \theta, \phi(x) \rangle - \Phi(\theta))$. "
CASES = [
    (TELL, r"A'(\eta) = \mathbb{E}[t(X)]", "definition"),
    (TELL, r"A'(\eta) = -\mathbb{E}[t(X)]", "convention-mismatch"),
    (TELL, r"\nabla A(\eta) = \mathbb{E}_\eta[t(X)]", "definition"),
    (TELL, r"\frac{\partial A(\eta)}{\partial \eta} = \int p(x|\eta) t(x) dx", "definition"),
    (TELL, r"A'(\eta) = \frac{\int h(x) \exp(\eta^T t(x)) t(x) dx}{\exp(A(\eta))}", "definition"),
    (TELL, r"A''(\eta) = \mathrm{Var}[t(X)]", "definition"),
    (TELL, r"A''(\eta) = \mathbb{E}[t(X)]", "convention-mismatch"),
    (TELL, r"A'(\eta) = \mathrm{Var}_\eta[t(X)]", "convention-mismatch"),
    (TELL, r"\exp(A(\eta)) = \int h(x) \exp(\eta^T t(x)) dx", "definition"),
    (TELL, r"A(\eta) = \log \int h(x) \exp(\eta^T t(x)) dx", "definition"),
    (TELL, r"A(\eta) = \log \int h(x) \exp(-\eta^T t(x)) dx", "convention-mismatch"),
    (TELL, r"A(\eta) = \log \int \exp(\eta^T t(x)) dx", "other"),
    (TELL, r"A'(\eta) = \mathbb{E}_q[t(X)]", "other"),  # under another law
    (TELL, r"A'(\eta) = \mathbb{E}[s(X)]", "other"),
    (TELL, r"p(x|\eta) = \frac{h(x) \exp(\eta^T t(x))}{\exp(A(\eta))}", "definition"),
    (TELL, r"p(x|\eta) = \frac{h(x) \exp(\eta^T t(x))}{\exp(-A(\eta))}", "other"),
    (TELL, r"A'(\eta) = \frac{1}{\exp(A(\eta))} \int h(x) t(x) dx", "other"),
    (PLUS, r"A'(\theta) = -\mathbb{E}[T(Y)]", "definition"),
    (PLUS, r"A'(\theta) = \mathbb{E}[T(Y)]", "convention-mismatch"),
    (BARE, r"\nabla \Phi(\theta) = \mathbb{E}_{q_\theta}[\phi(x)]", "definition"),
]


def test_a_family_told_with_both_signs_is_told_with_none() -> None:
    other = r"p(x|\eta) = h(x) \exp(\eta^T t(x) + A(\eta))"
    one = r"p(x|\eta) = h(x) \exp(\eta^T t(x) - A(\eta))"
    assert len(told_families([one, one], {})) == 1
    assert told_families([one, other], {}) == ()


@pytest.mark.parametrize(("told", "formula", "word"), CASES)
def test_formulas(told: str, formula: str, word: str) -> None:
    found = verify_document(parse_chapter(f"{told}Then ${formula}$.", "markdown")).claims[-1].verdict.word
    assert found == word or (word == "other" and found in ("undecided", "not-understood"))
