r"""`1½` is three halves; `1\frac12` may be, so no verdict rests on the product alone."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.notation.syntax.nodes import Number
from symbolic_it.notation.syntax.readings import readings
from symbolic_it.verify.check import check
from symbolic_it.verify.numbers.arithmetic import value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1½", ["3/2"]), ("-1½", ["-3/2"]), ("3 * 1½", ["9/2"]), ("1½^2", ["9/4"]), ("2¾ - 2", ["3/4"]),
        (r"1\frac12", ["1/2", "3/2"]), ("2 ½", ["1", "5/2"]), (r"2\frac{3}{4} - 1", ["1/2", "7/4"]),
        (r"2\frac{3}{2}", ["3"]), (r"2 \cdot \frac12", ["1"]), (r"0.5\frac12", ["1/4"]), (r"\frac12\frac34", ["3/8"]), ("½", ["1/2"]),
    ],
)  # fmt: skip
def test_the_values_it_may_have(text: str, values: list[str]) -> None:
    found = [value(tree) for tree in readings(read_expression(text))]
    assert [f.fraction for f in found if not isinstance(f, Number) and f is not None] == [Fraction(v) for v in values]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("1½ = 3/2", "confirmed"), ("1½ = 1/2", "refuted"), ("1½ log_2 2 = 3/2", "confirmed"), ("2½ = 2.5", "confirmed"),
        (r"2\frac12 = 1", "confirmed"), (r"2\frac12 = 5/2", "undecided"), (r"2\frac12 = 7", "refuted"), (r"2\frac32 = 4", "refuted"),
        (r"-2\frac12\log_2\frac12 = 1", "confirmed"), ("lb 8 = 3", "confirmed"), ("ln 8 = 3", "refuted"),
    ],
)  # fmt: skip
def test_verdicts(statement: str, verdict: str) -> None:
    word = check(statement).verdict.word
    assert word == verdict or (verdict == "refuted" and word == "convention-mismatch")
