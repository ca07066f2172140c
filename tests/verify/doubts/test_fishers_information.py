"""$I(\\theta)$ is Fisher's information where the text speaks of it, and a surprise elsewhere."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (r"Fisher information: for Bernoulli($p$), $I(p) = \frac{1}{p(1-p)}$.", "definition"),
        (r"The Fisher information is additive: $I(x) = 2 \log p(x)$.", "undecided"),
        (r"The self-information of $x$ is $I(x) = 2 \log p(x)$.", "refuted"),
    ],
)
def test_which_information_is_meant(text: str, last: str) -> None:
    assert words(text)[-1] == last
