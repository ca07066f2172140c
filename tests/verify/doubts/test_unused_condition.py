"""A condition in the sentence that its formula was read without leaves a refutation open."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (r"On $(0, 1)$, $-x \log x > 0$.", "undecided"),
        (r"For any laws, $D(p\|q) = D(q\|p)$.", "refuted"),
    ],
)
def test_conditions_that_are_not_used(text: str, last: str) -> None:
    assert words(text)[-1] == last
