"""The range of an expression holds its value for all that its decimals may round, and nothing far from it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.notation.syntax import nodes as n
from symbolic_it.notation.syntax import read_expression
from symbolic_it.notation.syntax.walk import walk
from symbolic_it.verify.numbers.ranges_of_roundings import range_of


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (r"\frac12 (0.25 + 1.386)", ("0.8125", "0.8235")),
        (r"0.50 \cdot 0.30", ("0.1421", "0.1581")),
        (r"2 - 0.7", ("1.25", "1.35")),
        (r"1/0.7", None),
        (r"0.5 \log 0.7", None),
        (r"0.5 \cdot 0.01", None),
    ],
)
def test_range(text: str, ends: tuple[str, str] | None) -> None:
    node = read_expression(text)
    printed = [x for x in walk(node) if isinstance(x, n.Number) and x.decimals]
    assert range_of(node, printed) == (None if ends is None else tuple(map(Fraction, ends)))
