"""What an assumption made true is not proved behind the words that drop it."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("between", "last"),
    [
        ("We now drop this assumption. ", "undecided"),
        ("Let us return to the general case. ", "undecided"),
        ("现在去掉这个假设。", "undecided"),
        ("We keep this assumption. ", "proved"),
        ("", "proved"),
    ],
)
def test_independence_that_was_supposed(between: str, last: str) -> None:
    supposed = "Assume for the moment that $X$ and $Y$ are independent. "
    assert words(supposed + "$I(X;Y) = 0$.\n\n" + between + "$H(X,Y) = H(X) + H(Y)$.")[-1] == last
