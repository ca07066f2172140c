"""What a divergence is measured against is a law: a sum of the laws that are compared has weights that sum to one."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TEXT = r"JS divergence: $\mathrm{JSD} = \frac12 D_{KL}(A_T \| M) + \frac12 D_{KL}(A_S \| M)$, where $M = [R]$."


@pytest.mark.parametrize(
    ("right", "positive"),
    [
        (r"\frac{A_T + A_S}{2}", True),
        (r"\frac{1}{2}(A_T + A_S)", True),
        ("A_T + A_S", False),
        (r"\frac{A_T - A_S}{2}", False),
        (r"\frac{1}{3}(A_T + A_S)", False),
    ],
)
def test_the_weights_sum_to_one(right: str, positive: bool) -> None:
    claims = verify_document(parse_chapter(TEXT.replace("[R]", right), "markdown")).claims
    assert claims[-1].verdict.positive == positive
