"""Each kind of bound is found where the others say nothing."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize("statement", ["I(X;Y) <= log |X|", "I(X;Y)/H(X,Y) <= 1"])
def test_a_bound_is_proved_by_one_of_them(statement: str) -> None:
    assert check(statement).verdict.word == "proved"


@pytest.mark.parametrize("statement", ["I(X;Y) <= log |X| - 1", "I(X;Y)/H(X,Y) >= 1"])
def test_a_false_one_by_none(statement: str) -> None:
    assert check(statement).verdict.word == "refuted"
