"""Quantities of machine learning are definitions in their usual forms, and none with a sign or a ratio turned."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


RIGHT = [
    r"\mathcal{L}_{\mathrm{InfoNCE}}(q, k^+, \{k_i\}) = -\log \frac{\exp(s(q, k^+)/\tau)}{\sum_i \exp(s(q, k_i)/\tau)}",
    r"\text{Gain}(S, A) = H(S) - \sum_{v \in \text{Values}(A)} \frac{|S_v|}{|S|} H(S_v)",
    r"\text{Information Gain} = \text{Entropy}(\text{parent}) - \sum_{i} \frac{N_i}{N} \text{Entropy}(\text{child}_i)",
    r"IG(Y, X) = H(Y) - H(Y \mid X)",
    r"\text{SplitInfo}(S, A) = -\sum_{v} \frac{|S_v|}{|S|} \log_2 \frac{|S_v|}{|S|}",
    r"\min_G \max_D V(D, G) = \mathbb{E}_{x \sim p_{data}}[\log D(x)] + \mathbb{E}_{z \sim p_z}[\log (1 - D(G(z)))]",
    r"V(G, D) = \int [p_{data}(x) \log D(x) + p_g(x) \log(1 - D(x))] dx",
    r"D^*(x) = \frac{p_{data}(x)}{p_{data}(x) + p_g(x)}",
    r"\mathcal{L}_{\text{InfoNCE}} = -\log \frac{\exp(s_{ij}/\tau)}{\sum_{k=1}^{N} \exp(s_{ik}/\tau)}",
    r"H(S) = -p_{+} \log_2 p_{+} - p_{-} \log_2 p_{-}",
    r"H(S) = -p_\oplus \log_2 p_\oplus - p_\ominus \log_2 p_\ominus",
    r"\text{Entropy}(S) = -p_{yes} \log_2 p_{yes} - p_{no} \log_2 p_{no}",
    r"\text{Gini Impurity} = 1 - \sum_{i=1}^{C} p_i^2",
]
WRONG = [
    r"\mathcal{L}_{\mathrm{InfoNCE}}(q, k^+, \{k_i\}) = \log \frac{\exp(s(q, k^+)/\tau)}{\sum_i \exp(s(q, k_i)/\tau)}",
    r"\mathcal{L}_{\mathrm{InfoNCE}} = -\log \frac{\sum_i \exp(s(q, k_i)/\tau)}{\exp(s(q, k^+)/\tau)}",
    r"\text{Gain}(S, A) = H(S) + \sum_{v \in \text{Values}(A)} \frac{|S_v|}{|S|} H(S_v)",
    r"\text{Gain}(S, A) = H(S) - \sum_{v \in \text{Values}(A)} \frac{|S|}{|S_v|} H(S_v)",
    r"\text{Information Gain} = \text{Entropy}(\text{parent}) + \sum_{i} \frac{N_i}{N} \text{Entropy}(\text{child}_i)",
    r"\text{SplitInfo}(S, A) = \sum_{v} \frac{|S_v|}{|S|} \log_2 \frac{|S_v|}{|S|}",
    r"\min_G \max_D V(D, G) = \mathbb{E}_{x \sim p_{data}}[\log D(x)] - \mathbb{E}_{z \sim p_z}[\log (1 - D(G(z)))]",
    r"\min_G \max_D V(D, G) = \mathbb{E}_{x \sim p_{data}}[\log D(x)] + \mathbb{E}_{z \sim p_z}[\log (1 + D(G(z)))]",
    r"V(G, D) = \int [p_{data}(x) \log D(x) + p_g(x) \log(1 + D(x))] dx",
    r"D^*(x) = \frac{p_{data}(x)}{p_{data}(x) - p_g(x)}",
    r"\mathcal{L}_{\text{InfoNCE}} = \log \frac{\exp(s_{ij}/\tau)}{\sum_{k=1}^{N} \exp(s_{ik}/\tau)}",
    r"H(S) = -p_{+} \log_2 p_{-} - p_{-} \log_2 p_{+}",
    r"H(S) = -p_{+} \log_2 p_{+} + p_{-} \log_2 p_{-}",
    r"H(p, q) = -p \log p - q \log q",
    r"\text{Gini Impurity} = 1 + \sum_{i=1}^{C} p_i^2",
]


@pytest.mark.parametrize("formula", RIGHT)
def test_the_usual_form_is_a_definition(formula: str) -> None:
    assert set(words(f"$${formula}$$")) <= {"definition", "proved"}


@pytest.mark.parametrize("formula", WRONG)
def test_one_change_makes_it_none(formula: str) -> None:
    assert not {"definition", "proved", "confirmed"} & set(words(f"$${formula}$$"))
