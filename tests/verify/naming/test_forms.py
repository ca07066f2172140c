"""Formulas as written are compared up to ring arithmetic, logs of products and linearity of sums, and no further."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.algebra import Form
from symbolic_it.verify.naming.forms import Forms, laws_in

SAME = [
    (r"-\frac{1}{N}\sum_{i=1}^N \log p_i", r"\frac{1}{N}\sum_{i=1}^N -\log p_i"),
    (r"\mathbb{E}_{x\sim p}[\log\frac{p(x)}{q(x)}]", r"\sum_x p(x)(\log p(x)-\log q(x))"),
    (r"\sum_x\sum_y p(x,y)\log\frac{p(x,y)}{p(x)p(y)}", r"\sum_{x,y} p(x,y)\log p(x,y) - \sum_{x,y} p(x,y) \log(p(x)p(y))"),
    (r"\log\prod_i p_i", r"\sum_i \log p_i"),
    (r"(\prod_i \frac{1}{p_i})^{1/N}", r"(\prod_i p_i)^{-1/N}"),
    (r"\log e^{z}", "z"),
]
DIFFERENT = [
    (r"\sum_i a_i b_i", r"(\sum_i a_i)(\sum_i b_i)"),
    (r"\log(p + q)", r"\log p + \log q"),
    (r"\log_2 p", r"\log p"),
    (r"\sum_x p(x)\log p(y)", r"\sum_y p(x)\log p(y)"),
    (r"D(p\|q)", r"D(q\|p)"),
    ("H(X|Y)", "H(Y|X)"),
    (r"\frac{a}{b c}", r"\frac{a c}{b}"),
]


def of(text: str) -> Form:
    node = read_expression(text)
    return Forms(laws_in(node)).of(node)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_spellings_have_one_form(one: str, other: str) -> None:
    assert of(one) == of(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_formulas_have_different_forms(one: str, other: str) -> None:
    assert of(one) != of(other)


def test_a_power_with_too_many_digits_is_not_written_out() -> None:
    assert of("10^{10^{10}}") == of("10^{10^{10}}") != of("10^{10^{11}}")
    assert of("2^{10}") == of("1024")
