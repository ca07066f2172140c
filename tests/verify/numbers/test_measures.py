"""Measures of one form are equal by their definitions, and another one is found from as many as it needs."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.numbers.measures import form_of, solved


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I(X; Y)", "H(X) + H(Y) - H(X, Y)"),
        ("I(X; Y)", "H(X) - H(X | Y)"),
        ("I(X; Y | Z)", "H(X | Z) - H(X | Y, Z)"),
        ("I(X; Y, Z)", "I(X; Z) + I(X; Y | Z)"),
        ("H(X, Y | Z)", "H(Y | Z) + H(X | Y, Z)"),
        (r"D_{KL}(p \| q)", "H(p, q) - H(p)"),
        ("h(X) - h(X | Y)", "-(h(X | Y) - h(X))"),
    ],
)
def test_equal_measures_are_one_sum(one: str, other: str) -> None:
    assert form_of(read_expression(one)) == form_of(read_expression(other)) is not None


@pytest.mark.parametrize(
    ("one", "other"), [("H(X | Y)", "H(Y | X)"), (r"D(p \| q)", r"D(q \| p)"), ("H(p, q)", "H(q, p)"), ("H(X)", "h(X)"), ("H(p)", "H(P)")]
)
def test_other_measures_are_other_sums(one: str, other: str) -> None:
    assert form_of(read_expression(one)) != form_of(read_expression(other))


@pytest.mark.parametrize(
    "text", ["2", "H(X)^2", "H(X) + 1", "H(p, X)", r"H(\hat{p})", "H_2(X)", "I(X, Y)", "f(X)", r"D_\alpha(p \| q)", "H(x^2)"]
)
def test_what_is_no_sum_of_measures(text: str) -> None:
    assert form_of(read_expression(text)) is None


def test_a_sum_is_solved_for_from_independent_ones_alone() -> None:
    given = [form_of(read_expression(t)) or {} for t in ("H(X)", "H(X, Y)", "H(Y)")]
    wanted = form_of(read_expression("I(X; Y)")) or {}
    assert solved(wanted, given) == [Fraction(1), Fraction(-1), Fraction(1)]
    assert solved(wanted, given[:2]) is None and solved(wanted, [*given, wanted]) is None
