"""Two expressions have one shape where they differ in indices and outcomes alone."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.shapes import shape


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("z_i/T", "z_j/T", True),
        ("s(x, y)", "s(x, z)", True),
        ("z_i/T", "z_j", False),
        ("z_i", "-z_j", False),
        ("s(x, y)", "t(x, y)", False),
    ],
)
def test_shapes(first: str, second: str, alike: bool) -> None:
    assert (shape(read_expression(first)) == shape(read_expression(second))) is alike
