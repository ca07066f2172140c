"""One sign, order, factor 2 or square at a time is put right, and never the sign of the whole."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.forms import Forms
from symbolic_it.verify.naming.repairs import repairs


def repaired(wrong: str, right: str) -> bool:
    wanted = Forms().of(read_expression(right))
    return any(Forms().of(x) == wanted for _, x in repairs(read_expression(wrong)))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("a + b", "a - b"),
        ("a - b", r"a - \frac{1}{2} b"),
        (r"\frac{1}{2} a - b", "a - b"),
        (r"-a - c b", r"-a - \frac{c b}{2}"),
        (r"\exp(-x)", r"\exp(-\frac{x}{2})"),
        (r"\frac{a}{s}", r"\frac{a}{s^2}"),
        (r"\frac{a}{2 s}", r"\frac{a}{2 s^2}"),
        (r"(a + b)^1", r"(a + b)^2"),
    ],
)
def test_one_change_repairs_it(wrong: str, right: str) -> None:
    assert repaired(wrong, right)


@pytest.mark.parametrize(("wrong", "right"), [("a + b", "a - 2 b"), ("a + b", "c - b"), (r"\exp(x)", r"\exp(-2 x)"), ("-a", "a")])
def test_two_changes_and_the_sign_of_the_whole_do_not(wrong: str, right: str) -> None:
    assert not repaired(wrong, right)
