"""What is proved of mixtures is not said of sums of laws whose weights are no law."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

BOUND = r"Then $H(m) \ge \sum_k w_k H(p_k)$."


@pytest.mark.parametrize(
    ("told", "last"),
    [
        (r"Let $m = \sum_k w_k p_k$ where the weights $w_k$ need not sum to one.", "undecided"),
        (r"Let $m = \sum_k w_k p_k$. The weights may be negative.", "undecided"),
        (r"Let $m = \sum_k w_k p_k$ with unnormalised weights.", "undecided"),
        (r"Let $m = \sum_k w_k p_k$, where the weights sum to one.", "proved"),
        (r"Let $m = \sum_k w_k p_k$. The divergence cannot be negative.", "proved"),
    ],
)
def test_the_weights_of_a_mixture(told: str, last: str) -> None:
    assert words(f"{told} {BOUND}")[-1] == last
