"""A unit told in words before a value is that of the value; a conversion, another unit beside it or a value without logarithms is left alone."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"Measured in bits, the entropy of a die is $H = \log 6 = 1.79$.", "convention-mismatch"),
        (r"Measured in bits, the entropy of a die is $H = \log 6 = 2.585$.", "confirmed"),
        (r"In nats, the entropy of a die is $H = \log 6 = 1.79$.", "confirmed"),
        (r"In nats, the entropy of a die is $H = \log_2 6 = 2.585$.", "convention-mismatch"),
        (r"The surprise, in bits, is $-\log 0.2 = 1.609$.", "convention-mismatch"),
        (r"The surprise in bits is $-\ln 0.2 / \ln 2 = 2.322$.", "confirmed"),
        (r"In bits, this is the sum of what is measured in nats: $\log 6 = 1.79$.", "confirmed"),
        (r"The weights are stored in bits, and $\log 6 = 1.79$.", "confirmed"),
    ],
)
def test_it_is_read_in_the_unit_that_is_told(text: str, word: str) -> None:
    assert words(text)[-1] == word
