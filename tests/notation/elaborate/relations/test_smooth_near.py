r"""What is seen to have all derivatives at a point: roots, logarithms and quotients of what is not zero there."""

from __future__ import annotations

import pytest

from symbolic_it.notation.context import Context
from symbolic_it.notation.elaborate.relations.smooth_near import is_smooth_near
from symbolic_it.notation.syntax import read_expression
from symbolic_it.notation.syntax.nodes import Name


@pytest.mark.parametrize(
    ("formula", "at", "smooth"),
    [
        (r"x^3 + 2x - 1", "0", True),
        (r"e^{x} \log(1+x)", "0", True),
        (r"\sqrt{1 + a x}", "0", True),
        (r"\frac{1}{x}", "1", True),
        (r"\sqrt{a + x}", "0", False),
        (r"x^{3/2}", "0", False),
        (r"x^{3/2}", "1", True),
        (r"x^2 \log x", "0", False),
        (r"\frac{1}{x}", "0", False),
        (r"|x|", "1", False),
        (r"f(x)", "0", False),
    ],
)
def test_near_a_number(formula: str, at: str, smooth: bool) -> None:
    assert is_smooth_near(read_expression(formula), Name("x"), read_expression(at), Context()) is smooth
