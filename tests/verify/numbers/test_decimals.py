"""Units behind decimals: ln 2 is a number of nats, and bits only where it divides."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

WORDS = {
    r"The entropy of a fair coin is $\ln 2 \approx 0.693$ nats.": "confirmed",
    r"The entropy of a fair coin is $\ln 2 \approx 0.693$ bits.": "convention-mismatch",
    r"The entropy of a fair coin is $\log 2 \approx 0.693$ bits.": "convention-mismatch",
    r"公平硬币的熵为 $\ln 2 \approx 0.693$ 比特。": "convention-mismatch",
    r"공정한 동전의 엔트로피는 $\ln 2 \approx 0.693$ 비트이다.": "convention-mismatch",
    r"The entropy of a fair coin is $\log_2 2 = 1$ nats.": "convention-mismatch",
    r"The entropy of a fair coin is $\log_2 2 = 1$ bit.": "confirmed",
    r"One nat is $1/\ln 2 \approx 1.443$ bits.": "confirmed",
    r"The loss is $2.77 / \ln 2 \approx 4.0$ bits.": "confirmed",
    r"One bit is $\ln 2 \approx 0.693$ nats.": "confirmed",
    r"A coin has $\ln 2 = 1$ bit.": "confirmed",
    r"$\ln 8 / \ln 2 = 3$ bits.": "confirmed",
}


@pytest.mark.parametrize("text", WORDS)
def test_the_unit_fits_the_logarithms(text: str) -> None:
    claims = verify_document(parse_chapter(text, "markdown")).claims
    assert [c.verdict.word for c in claims][-1] == WORDS[text]
