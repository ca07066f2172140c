"""What a channel with feedback makes true of blocks is not refuted by blocks that nothing ties."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

STEP = r"$I(W;Y^n) \le \sum_{i=1}^n I(X_i;Y_i)$."


@pytest.mark.parametrize(
    ("before", "verdict"),
    [
        ("For a memoryless channel we had more.\n\n## Feedback\n\nHere ", "undecided"),
        ("With feedback, ", "undecided"),
        ("For any variables at all, ", "refuted"),
    ],
)
def test_a_step_with_feedback(before: str, verdict: str) -> None:
    assert words(before + STEP)[-1] == verdict
