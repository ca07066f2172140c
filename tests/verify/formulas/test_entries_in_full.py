"""Entries of a law with a parameter are what the text says that they are: p_i(T), at any index and temperature."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TOLD = r"At temperature $T > 0$ the law is $$p_i(T) = \frac{e^{z_i/T}}{\sum_{j=1}^{K} e^{z_j/T}}.$$ "


def last(text: str) -> str:
    return verify_document(parse_chapter(TOLD + text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        (r"\frac{p_i(T)}{p_j(T)} = e^{(z_i - z_j)/T}", "proved"),
        (r"\frac{p_i(T)}{p_j(T)} = e^{(z_j - z_i)/T}", "refuted"),
        (r"\lim_{T \to \infty} p_i(T) = \frac{1}{K}", "proved"),
        (r"\log p_i(T) = \frac{z_i}{T} - \log \sum_k e^{z_k/T}", "proved"),
    ],
)
def test_they_are_judged_by_their_formula(claim: str, word: str) -> None:
    assert last(f"Hence ${claim}$.") == word


def test_without_a_formula_nothing_is_shown() -> None:
    text = r"Hence $\frac{w_i(T)}{w_j(T)} = e^{(z_j - z_i)/T}$."
    assert last(text) not in ("proved", "refuted")


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        (r"\frac{\partial \log Z}{\partial t_k} = \mathbb{E}_{p_t}[g_k(X)]", "proved"),
        (r"\frac{\partial \log Z}{\partial t_k} = -\mathbb{E}_{p_t}[g_k(X)]", "refuted"),
        (r"\frac{d Z}{d s} = 1", "not-understood"),
    ],
)
def test_a_bare_function_is_called_in_its_derivative(claim: str, word: str) -> None:
    told = r"The law is $p_t(x) = \frac{1}{Z(t)} \exp(\sum_k t_k g_k(x))$ with $Z(t) = \sum_x \exp(\sum_k t_k g_k(x))$. "
    assert verify_document(parse_chapter(told + f"Hence ${claim}$.", "markdown")).claims[-1].verdict.word == word
