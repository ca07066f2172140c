"""The largest entropy of all laws on an alphabet is not refuted by the law that was told; the entropy of that law is."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"The source has $p = (1/2, 1/4, 1/4)$. The maximum entropy is $H(X) = \log_2 3$ bits.", "undecided"),
        (r"이 원천은 $p = (1/2, 1/4, 1/4)$이다. 최대 엔트로피는 $H(X) = \log_2 3$ bits이다.", "undecided"),
        (r"The source has $p = (1/2, 1/4, 1/4)$. Its entropy is $H(X) = \log_2 3$ bits.", "refuted"),
    ],
)
def test_largest_values(text: str, word: str) -> None:
    assert words(text)[-1] == word
