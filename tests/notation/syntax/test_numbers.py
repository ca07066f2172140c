"""Number literals: exact values, printed digits, and the commas that may mean two things."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.notation.syntax import ReadError, read, read_expression, walk
from symbolic_it.notation.syntax.dump import dump
from symbolic_it.notation.syntax.nodes import Chain, ListNode, Number, Vector


@pytest.mark.parametrize(
    ("text", "value", "decimals", "last_place"),
    [
        ("0.1", Fraction(1, 10), 1, Fraction(1, 10)),
        ("0.50", Fraction(1, 2), 2, Fraction(1, 100)),
        (".5", Fraction(1, 2), 1, Fraction(1, 10)),
        ("7", Fraction(7), None, Fraction(1)),
        ("007", Fraction(7), None, Fraction(1)),
        ("10,000", Fraction(10_000), None, Fraction(1)),
        ("1,234.5", Fraction(12345, 10), 1, Fraction(1, 10)),
        (r"1{,}000", Fraction(1000), None, Fraction(1)),
        (r"50{,}257", Fraction(50_257), None, Fraction(1)),
        (r"10\,000", Fraction(10_000), None, Fraction(1)),
        (r"0{,}5", Fraction(1, 2), 1, Fraction(1, 10)),
        (r"0{,}125", Fraction(1, 8), 3, Fraction(1, 1000)),
        ("1e-3", Fraction(1, 1000), 3, Fraction(1, 1000)),
        ("1.5e3", Fraction(1500), -2, Fraction(100)),
        (r"15.7\%", Fraction(157, 1000), 3, Fraction(1, 1000)),
        ("50%", Fraction(1, 2), None, Fraction(1, 100)),
        ("2.302585092994045684017991454684364207601", Fraction(2302585092994045684017991454684364207601, 10**39), 39, Fraction(1, 10**39)),
    ],
)
def test_a_literal_is_exact_and_knows_its_digits(text: str, value: Fraction, decimals: int | None, last_place: Fraction) -> None:
    """No binary float stands between the digits and the value."""
    node = read_expression(text)
    assert isinstance(node, Number)
    assert (node.value, node.decimals, node.last_place) == (value, decimals, last_place)
    assert node.span.slice(text) == text


def test_dots_after_digits_cut_them_off() -> None:
    node = read_expression(r"0.693\ldots")
    assert isinstance(node, Number)
    assert node.truncated


@pytest.mark.parametrize("text", ["x = 1,5", "0,5", "p = 0,25"])
def test_a_comma_between_digits_is_a_warning(text: str) -> None:
    """It may be a decimal comma; the reading is a list, and the statement says so."""
    statement = read(text)
    assert [warning.code for warning in statement.warnings] == ["ambiguous-comma"]
    assert any(isinstance(part, ListNode) for part in walk(statement))


@pytest.mark.parametrize("text", ["U(1,100)", "[1,000, 2,000]", r"\{1,500\}"])
def test_a_thousands_comma_in_a_list_is_marked(text: str) -> None:
    """In a list, `1,100` may be one number or two."""
    statement = read(text)
    assert any(isinstance(part, Number) and part.ambiguous for part in walk(statement))
    assert statement.warnings


@pytest.mark.parametrize("text", ["[1,0,0]", "(0, 1)", r"\log(10,000)", "10,000", r"1{,}000 + 2"])
def test_other_commas_are_not_marked(text: str) -> None:
    statement = read(text)
    assert not any(isinstance(part, Number) and part.ambiguous for part in walk(statement))
    assert not statement.warnings


def test_items_of_a_vector_are_separate() -> None:
    statement = read("p = [1,0,0]")
    right = statement.chains[0].links[0].right
    assert isinstance(right, Vector)
    assert [item.value for item in right.items if isinstance(item, Number)] == [1, 0, 0]


@pytest.mark.parametrize("text", ["1e999999999", "1e-999999999", "9" * 1_500, "0." + "1" * 1_500, "9" * 1_000_000, "1.2.3", "1..2"])
def test_too_many_digits_are_refused(text: str) -> None:
    with pytest.raises(ReadError):
        read(text)


def test_digits_are_kept_as_written() -> None:
    statement = read("= 0.50")
    assert isinstance(statement.chains[0], Chain)
    number = statement.chains[0].links[0].right
    assert isinstance(number, Number)
    assert number.text == "0.50"


def test_the_font_of_a_number_says_nothing() -> None:
    assert dump(read(r"H = \textbf{1.85}")) == dump(read("H = 1.85"))
    assert dump(read(r"H = \text{1.85 or so}")) != dump(read("H = 1.85"))


def test_an_e_behind_a_number_is_eulers_where_he_stands_beside_it() -> None:
    """0.4e+0.4 and 2e-1+e^2 are sums; 1e-3 alone, or beside exp, is a power of ten."""
    for text, first in (
        ("0.4e+0.4", "0.4"),
        ("2e-1+e^2", "2"),
        (r"2e-1+e^{2}", "2"),
        (r"1e-3+\exp(2)", "1e-3"),
        ("1e-3 t", "1e-3"),
    ):
        assert next(n.text for n in walk(read_expression(text)) if isinstance(n, Number)) == first
    two_sides = walk(read(r"1.0e-5 \approx e^{-11.5}"))  # an e on the other side says nothing of it
    assert next(n.text for n in two_sides if isinstance(n, Number)) == "1.0e-5"
