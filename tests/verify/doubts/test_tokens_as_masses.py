r"""The q_t under a product from 1 to T are probabilities of tokens; the p_i of a sum over outcomes are those of a law."""

from __future__ import annotations

from tests.verify.answers import words


def test_probabilities_of_tokens_are_no_law() -> None:
    assert words(r"The perplexity is $\mathrm{PPL}(q) = \prod_{t=1}^T q_t^{-1/T}$ for token probabilities $q_t$.") != ["refuted"]


def test_masses_of_a_law_are_judged() -> None:
    assert words(r"The entropy is $H(p) = \sum_{i=1}^n p_i \log p_i$.") == ["refuted"]
    assert words(r"The entropy is $H(p) = \sum_{i=1}^K p_i^2$.") == ["refuted"]
