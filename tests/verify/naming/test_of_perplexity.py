r"""CE = \log_2 PPL is true, CE = -\log_2 PPL is false, and -log of a perplexity, an entropy or a loss is no cross-entropy."""

from __future__ import annotations

import pytest
from answers import POSITIVE, words


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"$\text{Cross-Entropy} = \log_2(\text{Perplexity})$", "definition"),
        (r"$CE = \log PPL$", "definition"),
        (r"$H(P, Q) = \log_2 \text{PPL}$", "definition"),
        (r"$\text{Loss} = \ln(\text{Perplexity})$", "definition"),
        ("We know that cross-entropy = log2(perplexity).", "definition"),
        (r"$\text{Cross-Entropy} = -\log_2(\text{Perplexity})$", "refuted"),
        (r"$\text{Perplexity} = 2^{\text{entropy}}$", "definition"),
        (r"$\text{Perplexity} = 2^{-\text{entropy}}$", "refuted"),
        (r"$\text{Perplexity} = 0.5^{-\text{entropy}}$", "undecided"),
        (r"$\text{PPL} = \exp(-\text{cross-entropy loss})$", "refuted"),
        (r"$\text{PPL} = \exp(-\text{mean log-likelihood})$", "definition"),
        (r"$\text{PPL} = \exp(\text{mean log-likelihood})$", "refuted"),
        (r"$\text{PPL} = \exp(\text{average negative log-likelihood})$", "definition"),
        (r"$\text{PPL} = \exp(-\text{average negative log-likelihood})$", "refuted"),
        (r"$\text{PPL} = 2^{-\text{mean log-likelihood}}$", "undecided"),
        (r"$\text{PPL} = \exp(-\text{log-likelihood})$", "undecided"),
        (r"The inverse perplexity is $\text{PPL} = 2^{-\text{entropy}}$.", "undecided"),
        ("困惑度 = 2^(交叉熵)", "definition"),
        ("困惑度 = 2^(-交叉熵)", "refuted"),
        (r"$\text{Loss} = -\log(\text{Perplexity})$", "refuted"),
        (r"The loss is $L = -\sum_{t=1}^T \log_2 p(w_t | w_{<t})$. Then $\mathrm{PPL} = 2^{L}$.", "undecided"),
        (r"The loss is $L = -\sum_{t=1}^T \log_2 p(w_t | w_{<t})$. Then $\mathrm{PPL} = 2^{L/T}$.", "definition"),
        (r"The loss is $L = -\sum_{t=1}^T \log_2 p(w_t | w_{<t})$. Then $\mathrm{PPL} = e^{L/T}$.", "undecided"),
        (r"The entropy in bits is $H = \ln \mathrm{PPL}$.", "undecided"),
        (r"The entropy in bits is $H = \log_2 \mathrm{PPL}$.", "definition"),
        (r"All logarithms are to base 2. The cross-entropy is $CE = \ln PPL$.", "undecided"),
        (r"Define $\mathrm{PPL} = \exp(H(p, q))$. So $\mathrm{CE} = \log_2 \mathrm{PPL}$.", "undecided"),
        (r"Define $\mathrm{PPL} = 2^{H(p, q)}$. So $\mathrm{CE} = \log_2 \mathrm{PPL}$.", "definition"),
        (r"The total loss of the text is $L = \log \mathrm{PPL}$.", "undecided"),
        (r"Let the inverse perplexity be $\mathrm{PPL} = \prod_i p_i^{1/N}$. Then $H = -\log \mathrm{PPL}$.", "undecided"),
        (r"Let the inverse perplexity be $\mathrm{PPL} = \prod_i p_i^{1/N}$. Then $H = \log \mathrm{PPL}$.", "undecided"),
        (r"The loss is $L = -\log \mathrm{PP}$, where $\mathrm{PP}$ is that of the prompt.", "undecided"),
        (r"$\text{NLL} = \log \text{PPL}$", "undecided"),
    ],
)
def test_cross_entropies_by_their_perplexity(text: str, word: str) -> None:
    assert words(text)[-1] == word


@pytest.mark.parametrize("of", [r"\text{loss}", "H", r"\text{Entropy}", r"\text{PPL}", r"D_{KL}", r"\text{logits}"])
def test_no_probability_is_meant(of: str) -> None:
    assert words(rf"$\text{{CE}} = -\log({of})$")[-1] not in POSITIVE


@pytest.mark.parametrize("of", ["p_c", r"\hat{y}_c", "q(x)"])
def test_probabilities_are(of: str) -> None:
    assert words(rf"$\text{{CE}} = -\log({of})$")[-1] in POSITIVE
