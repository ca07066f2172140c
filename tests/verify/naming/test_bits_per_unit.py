"""Bits per byte are a loss in nats over ln 2 and over bytes: what is multiplied, or the other way up, is not."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"$\text{bits per byte} = \frac{\text{loss per token (nats)}}{\ln 2 \times \text{bytes per token}}$",
    r"$\text{bits per byte} = \frac{\operatorname{NLL}_{total}}{N_{bytes} \ln 2}$",
    r"$\text{bits per byte} = \frac{\sum_t \text{NLL}_t / \ln 2}{\#\text{UTF-8 bytes}}$",
    r"$\text{bits-per-byte} = \frac{\text{loss}}{\ln(2)} \times \frac{\text{tokens}}{\text{bytes}}$",
    r"$\text{BPB} = \frac{L}{\ln 2} \cdot \frac{N_{\text{tokens}}}{N_{\text{bytes}}}$",
    r"$\text{BPB} = \frac{\text{NLL}}{\ln 2 \cdot \text{num bytes}}$",
    r"$\text{bits per character} = \frac{\text{totalNll}}{\ln(2) \cdot \text{chars}}$",
    r"$\text{BPC} = \frac{\text{CE}}{\ln 2} \cdot \frac{N_{tok}}{N_{char}}$",
]
FALSE = [
    r"$\text{bits per byte} = -\frac{\text{loss per token (nats)}}{\ln 2 \times \text{bytes per token}}$",
    r"$\text{bits per byte} = \frac{\ln 2 \times \text{bytes per token}}{\text{loss per token (nats)}}$",
    r"$\text{bits per byte} = \frac{\text{loss per token (nats)} \times \text{bytes per token}}{\ln 2}$",
    r"$\text{bits per byte} = \frac{\operatorname{NLL}_{total} \ln 2}{N_{bytes}}$",
    r"$\text{bits-per-byte} = \frac{\text{loss}}{\ln(2)} \times \frac{\text{bytes}}{\text{tokens}}$",
    r"$\text{bits-per-byte} = \text{loss} \cdot \ln(2) \times \frac{\text{tokens}}{\text{bytes}}$",
    r"$\text{BPB} = \frac{L}{\ln 2} \cdot \frac{N_{\text{bytes}}}{N_{\text{tokens}}}$",
    r"$\text{BPB} = \frac{\text{NLL} \cdot \text{num bytes}}{\ln 2}$",
]
UNBLESSED = [
    r"$\text{bits per byte} = \frac{\operatorname{NLL}_{total}}{N_{tokens} \ln 2}$",
    r"$\text{bits per byte} = \frac{\text{loss per token (nats)}}{\ln 2 \times \text{tokens per byte}}$",
    r"$\text{bits per byte} = \frac{\text{loss per token}}{\ln 2}$",
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_known(text: str) -> None:
    assert set(words(text)) <= POSITIVE and words(text)


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", UNBLESSED)
def test_what_counts_something_else_is_not_blessed(text: str) -> None:
    assert not set(words(text)) & POSITIVE


WRITTEN = (
    r"A text has $N$ tokens and $B$ bytes. Then $\mathrm{BPB} = -\frac{1}{B}\sum_{t=1}^N \log_2 p(w_t\mid w_{<t})$."
    "\n\n"
    r"Here $\mathrm{BPB} = -\frac{1}{B \ln 2}\sum_{t=1}^N \ln p(w_t\mid w_{<t})$."
)


def test_a_loss_that_is_written_out_goes_over_the_letter_that_counts_the_bytes() -> None:
    assert set(words(WRITTEN)[-2:]) <= POSITIVE
    assert set(words(WRITTEN.replace("1}{B", "1}{N"))[-2:]) <= NEGATIVE
    assert set(words(WRITTEN.replace("= -", "= "))[-2:]) <= NEGATIVE
    assert not POSITIVE & set(words(WRITTEN.replace(r" \ln 2", "").replace(r"\log_2", r"\ln")))
    assert not POSITIVE & set(words(WRITTEN.replace("^N", "^{N-1}")))
    assert not POSITIVE & set(words(r"A text has $N$ tokens. Then $\mathrm{BPC} = -\frac{1}{N}\sum_{t=1}^N \log_2 p(w_t\mid w_{<t})$."))
