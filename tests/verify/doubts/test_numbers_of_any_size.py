"""What is proved of a weight between 0 and 1 is not proved of all real numbers."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

BOUND = r"$-\log((1-t) q(x) + t p(x)) \le -\log p(x) - \log t$"


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("We have", "proved"),
        ("For a weight $t$,", "proved"),
        ("For all real $t$,", "undecided"),
        ("For every number $t$,", "undecided"),
        ("For all $t$,", "undecided"),
        (r"For all $t \in (0, 1)$,", "proved"),
        (r"For $0 < t < 1$,", "proved"),
        (r"For $t \in \mathbb{R}$,", "undecided"),
    ],
)
def test_of_which_numbers_a_bound_is_said(before: str, word: str) -> None:
    assert words(f"{before} {BOUND}.")[-1] == word
