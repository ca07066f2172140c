"""A sentence that tells a probability of its own is not judged at the one that was told before."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

COIN = "Take a biased coin with $p = 0.9$.\n\nIts entropy is $H = -p\\log_2 p - (1-p)\\log_2(1-p)$.\n\n"


@pytest.mark.parametrize(
    "sentence, verdict",
    [
        (r"A forecast of 99% has $H \approx 0.08$ bits.", "undecided"),
        (r"A forecast of 99% has $H \approx 0.47$ bits.", "undecided"),
        (r"“확률 99%”는 $H \approx 0.08$ bit 이다.", "undecided"),
        (r"概率变为 0.99 时 $H \approx 0.08$ 比特。", "undecided"),
        (r"確率が99%なら $H \approx 0.08$ ビット。", "undecided"),
        (r"A chance of 90% has $H \approx 0.08$ bits.", "refuted"),
        (r"A chance of 10% has $H \approx 0.469$ bits.", "confirmed"),
        (r"It is $H \approx 0.469$ bits, 46.9% of the maximum.", "confirmed"),
        (r"It is $H \approx 0.569$ bits.", "refuted"),
    ],
)
def test_which_probability_is_meant(sentence: str, verdict: str) -> None:
    assert words(COIN + sentence)[-1] == verdict
