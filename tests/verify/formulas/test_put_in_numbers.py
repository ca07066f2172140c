"""Formulas with the numbers of a text for their letters: all of them, or none."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.notation.syntax import nodes as n
from symbolic_it.notation.syntax import read
from symbolic_it.notation.text import text_of
from symbolic_it.verify.formulas.put_in_numbers import NoNumber, Numbers, given

VECTORS = {"z": (Fraction(1), Fraction(-2)), "p": (Fraction(1, 4), Fraction(3, 4))}


def side(tex: str) -> n.Node:
    (chain,) = read(tex).chains
    assert chain.first is not None
    return chain.first


@pytest.mark.parametrize(
    ("tex", "size", "written"),
    [
        (r"z_2", 2, r"-2"),
        (r"\sum_i z_i", 2, r"1 + (-2)"),
        (r"T z_1", 2, r"3 \cdot 1"),
        (r"\prod_{i=1}^{K} p_i", 2, r"\frac{1}{4} \frac{3}{4}"),
    ],
)
def test_letters_become_numbers(tex: str, size: int, written: str) -> None:
    found = Numbers(VECTORS, {"T": Fraction(3)}, size=size).put(side(tex), {})
    assert text_of(found).replace(" ", "") == text_of(side(written)).replace(" ", "")


@pytest.mark.parametrize(
    "tex", [r"z_3", r"z_0", r"w_1", r"\sum_{i \ne 1} z_i", r"\sum_{i=0}^{1} z_i", r"\sum_{i=1}^{3} z_i", r"p(1)", r"X z_1"]
)
def test_what_has_no_number_is_not_rewritten(tex: str) -> None:
    with pytest.raises(NoNumber):
        Numbers(VECTORS, {}, size=2).put(side(tex), {})


def test_what_is_given() -> None:
    name, told = given(side("q_i(T)"), side("z_i/T")) or ("", None)
    assert name == "q" and told is not None and told.entry == n.Name("i") and told.parameters == (n.Name("T"),)
    assert given(side("q(x|y)"), side("1")) is None and given(side("a + b"), side("1")) is None
