"""The reward of an answer bears the answer's number, and no other."""

from __future__ import annotations

import pytest

from tests.verify.answers import POSITIVE, words


@pytest.mark.parametrize(
    ("formula", "is_named"),
    [
        ("r_i = r(x, y_i)", True),
        (r"r_i = r_\phi(q, o_i)", True),
        ("R = r(s, a)", True),
        ("r_i = r(x, y_j)", False),
        ("r_1 = r(x, y_2)", False),
    ],
)
def test_the_numbers_agree(formula: str, is_named: bool) -> None:
    assert (words(f"Each of the answers gets a reward ${formula}$.")[-1] in POSITIVE) is is_named
