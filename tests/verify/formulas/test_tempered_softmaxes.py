r"""A softmax with a temperature that the text names is that of what is divided, at any scores and at any temperature; no other is."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

NAMED = r"The student uses the softmax $\sigma_T(z)_i = \frac{e^{z_i/T}}{\sum_j e^{z_j/T}}$. "
BESIDE = r"The softmax with temperature is $\sigma(z; T)_i = \frac{\exp(z_i/T)}{\sum_j \exp(z_j/T)}$. "
OTHER = r"The softmax is $\sigma_T(z)_i = \frac{e^{T z_i}}{\sum_j e^{T z_j}}$. "
LABELLED = r"$D_{KL}(\sigma_T(z_T) \| \sigma_T(z_S)) = \sum_i \sigma_T(z_T)_i \log \frac{\sigma_T(z_%s)_i}{\sigma_T(z_%s)_i}$"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            NAMED + r"Then $\frac{\partial \sigma_T(z)_i}{\partial z_j} = \frac{1}{T} \sigma_T(z)_i (\delta_{ij} - \sigma_T(z)_j)$.",
            POSITIVE,
        ),
        (NAMED + r"Then $\frac{\partial \sigma_T(z)_i}{\partial z_j} = T \sigma_T(z)_i (\delta_{ij} - \sigma_T(z)_j)$.", NEGATIVE),
        (NAMED + r"Then $\sigma_1(z)_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$.", POSITIVE),
        (NAMED + r"Then $\sigma_2(z)_i = \frac{e^{2 z_i}}{\sum_j e^{2 z_j}}$.", NEGATIVE),
        (BESIDE + r"Then $\frac{\partial \sigma(z; T)_i}{\partial z_i} = \frac{1}{T} \sigma(z; T)_i (1 - \sigma(z; T)_i)$.", POSITIVE),
        (NAMED + "Then " + LABELLED % ("T", "S") + ".", POSITIVE),
        (NAMED + "Then " + LABELLED % ("S", "T") + ".", NEGATIVE),
        (NAMED + r"The loss of teacher and student is $L_{KD} = T^2 \cdot KL(\sigma_T(z_T) \| \sigma_T(z_S))$.", POSITIVE),
        (NAMED + r"The loss of teacher and student is $L_{KD} = T \cdot KL(\sigma_T(z_T) \| \sigma_T(z_S))$.", NEGATIVE),
    ],
)
def test_it_is_the_softmax_of_the_quotient(text: str, expected: frozenset[str]) -> None:
    assert words(text)[-1] in expected


@pytest.mark.parametrize(
    "text",
    [
        OTHER + r"Then $\sigma_1(z)_i = \frac{e^{2 z_i}}{\sum_j e^{2 z_j}}$.",
        OTHER + r"Then $\sigma_2(z)_i = \frac{e^{z_i/2}}{\sum_j e^{z_j/2}}$.",
    ],
)
def test_another_function_of_that_name_is_left_open(text: str) -> None:
    assert words(text)[-1] not in POSITIVE | NEGATIVE


def test_an_entry_of_an_unknown_vector_refutes_nothing() -> None:
    assert words(r"We have $KL(p(z) \| p(v)) = \sum_i p(z)_i \log \frac{p(z)_i}{p(v)_i}$.")[-1] not in NEGATIVE
    assert words(r"We have $KL(p(z) \| p(v)) = \sum_i p(z)_i \log \frac{p(v)_i}{p(z)_i}$.")[-1] not in POSITIVE


def test_scores_with_a_label_have_entries() -> None:
    assert words(r"Then $\mathrm{softmax}(z_S)_i = \frac{e^{z_{S,i}}}{\sum_j e^{z_{S,j}}}$.")[-1] in POSITIVE
    assert words(r"Then $\mathrm{softmax}(z_S)_i = \frac{e^{z_{S,i}}}{\sum_j e^{z_{T,j}}}$.")[-1] not in POSITIVE
