"""Conversions in words: the number at the end of a computation is held against what it converts."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.converted_values import converted_values


@pytest.mark.parametrize(
    ("text", "claim", "value"),
    [
        ("A loss of 2.0 bits is 2.0/ln 2 = 2.885 nats.", "2.885", 1.386294),
        ("With a loss of 3.2 bits per token the perplexity is e^3.2 = 24.5 .", "24.5", 9.189587),
        ("A cross-entropy of 2.3 nats per token at 4 bytes per token is 2.3/4 = 0.575 bits per byte.", "0.575", 0.829550),
        ("The loss is ln 2, which is 0.5931.", "0.5931", 0.693147),
        ("A cross-entropy of 2.3 nats per token with 4 characters per token gives 0.830 bits per character.", "0.830", 0.829550),
    ],
)
def test_the_value_is_that_of_what_is_told(text: str, claim: str, value: float) -> None:
    (found,) = converted_values(text)
    assert found.text == claim
    assert [abs(float(v.v) - value) < 1e-5 for v in found.values] == [True]


OTHERS = [
    f"The loss is 2.3 nats per token with 4 bytes per token{other}"
    for other in (
        " compared with the baseline of 1.1 bits per byte.",
        ", up from 0.7 bits per byte.",
        ", while last year it was 0.9 bits per byte.",
    )
]


@pytest.mark.parametrize(
    "text",
    [
        "The loss is ln 2 = 0.6931.",
        "A cross-entropy of 2.3 nats per token at 4 bytes per token is 0.83 bits per character.",
        "Take the log 2, or 5 of them.",
        *OTHERS,
    ],
)
def test_what_is_no_conversion_is_none(text: str) -> None:
    assert [f for f in converted_values(text) if f.text != "5"] == []
