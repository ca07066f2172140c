"""The range of an expression holds its value for all that its decimals may round, and nothing far from it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.syntax import nodes as n
from symbolic_it.notation.syntax import read_expression
from symbolic_it.notation.syntax.walk import walk
from symbolic_it.verify.chapter import verify_document
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


def test_terms_of_three_decimals_leave_a_narrow_range() -> None:
    """0.05 + 0.2231 for 0.25 + 0.8 - 1 - ln 0.8: as printed, but for the rounding; another digit lies outside of it."""
    text = r"The row is $\frac12(0.25 + 0.8 - 1 - \ln 0.8) = \frac12(0.05 + {})$."
    for term, word in (("0.2231", "confirmed"), ("0.2232", "undecided"), ("0.2213", "undecided"), ("0.22", "undecided")):
        claims = verify_document(parse_chapter(text.replace("{}", term), "markdown")).claims
        assert claims[0].verdict.word == word, term
