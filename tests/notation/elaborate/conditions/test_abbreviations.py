"""The name of a quantity alone is introduced for the one of some arguments, of the same kind and no other."""

from __future__ import annotations

import pytest

from symbolic_it.notation.elaborate.conditions.abbreviations import is_abbreviation
from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    "left, right, expected",
    [
        ("D", r"D(q\|p)", True),
        ("D", r"D_{KL}(q\|p)", True),
        ("H", "H(X|Y)", True),
        ("I", "I(X;Z)", True),
        ("H", "I(X;Z)", False),
        ("D", "H(p,q)", False),
        ("D", r"D(q\|p) + 1", False),
        ("H(X)", "H(Y)", False),
        ("G", r"D(q\|p)", False),
    ],
)
def test_which_are_abbreviations(left: str, right: str, expected: bool) -> None:
    assert is_abbreviation(read_expression(left), read_expression(right)) is expected


@pytest.mark.parametrize(
    "text, expected",
    [(r"D = D(q\|p)", "definition"), ("H = H(q)", "definition"), (r"D(p\|q) = D(q\|p)", "refuted"), ("H(p) = H(q)", "refuted")],
)
def test_what_check_says(text: str, expected: str) -> None:
    assert check(text).verdict.word == expected
