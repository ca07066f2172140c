"""Sums up to K - 1, or from 2: of a constant they are K - 1 times it; a law that is summed over a part of its outcomes is refused."""

from __future__ import annotations

import pytest

from symbolic_it import check

MIXED = r"-(1-\epsilon)\log(1-\epsilon)"


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        (
            rf"{MIXED}-\sum_{{k=1}}^{{K-1}}\frac{{\epsilon}}{{K-1}}\log\frac{{\epsilon}}{{K-1}} = {MIXED}-\epsilon\log\epsilon+\epsilon\log(K-1)",
            "proved",
        ),
        (
            rf"{MIXED}-\sum_{{k=1}}^{{K-1}}\frac{{\epsilon}}{{K-1}}\log\frac{{\epsilon}}{{K-1}} = {MIXED}-\epsilon\log\epsilon+\epsilon\log K",
            "refuted",
        ),
        (r"\sum_{k=2}^K \frac{\epsilon}{K-1} = \epsilon", "proved"),
        (r"\sum_{k=2}^K \frac{\epsilon}{K} = \epsilon", "refuted"),
        (r"\sum_{k=1}^{K-1} p_k = 1", "not-understood"),
        (r"\sum_{k=2}^K p_k = 1", "not-understood"),
    ],
)
def test_a_constant_is_taken_as_often_as_it_stands_there(statement: str, verdict: str) -> None:
    assert check(statement).verdict.word == verdict
