"""A refutation names the law at which it holds, where that is short to say."""

from __future__ import annotations

import pytest

from symbolic_it import check


@pytest.mark.parametrize(
    ("statement", "law"),
    [
        ("H(X,Y) = H(X) + H(Y)", "at (X, Y) = (0, 0) or (1, 1), each with probability 1/2, the left side is"),
        ("I(X;Z) <= I(X;Y)", "at (X, Y, Z) = (0, 0, 0) or (1, 0, 1), each with probability 1/2, the left side is"),
        ("I(X;Y|Z) <= I(X;Y)", "at (X, Y, Z) = (0, 0, 0), (0, 1, 1) or (1, 1, 0), each with probability 1/3, the left side is"),
    ],
)
def test_the_law_is_written_out(statement: str, law: str) -> None:
    assert check(statement).verdict.message.startswith(law)
