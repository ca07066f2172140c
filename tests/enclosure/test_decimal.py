"""Printed numbers: correct roundings, slips, ties, and what is plainly wrong."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symbolic_it.enclosure.decimal import Printed, judge
from symbolic_it.enclosure.elementary import exp, log
from symbolic_it.enclosure.number import NIL, Number
from symbolic_it.enclosure.value import MINUS_INFINITY, PLUS_INFINITY, Undefined, Value, quotient


def q(text: str) -> Number:
    return Number.of(Fraction(text))


LOG2_9 = quotient(log(q("9")), log(q("2")))
MINUS_LN_TENTH = -log(q("1/10"))


@pytest.mark.parametrize(
    ("value", "printed", "verdict", "expected"),
    [
        (MINUS_LN_TENTH, "2.303", "confirmed", None),
        (MINUS_LN_TENTH, "2.302", "rounding-slip", "2.303"),
        (MINUS_LN_TENTH, "2.301", "rounding-slip", "2.303"),
        (MINUS_LN_TENTH, "2.30", "confirmed", None),
        (MINUS_LN_TENTH, "2.3", "confirmed", None),
        (MINUS_LN_TENTH, "2.300", "wrong", "2.303"),
        (MINUS_LN_TENTH, "2.302585092994045684017991454684364207601", "confirmed", None),
        (MINUS_LN_TENTH, "2.302585092994045684017991454684364207603", "rounding-slip", None),
        (MINUS_LN_TENTH, "2.302585092994045684017991454684364207649", "wrong", None),
        (exp(q("5/2")), "12.18", "confirmed", None),
        (exp(q("5/2")), "12.19", "rounding-slip", "12.18"),
        (LOG2_9, "3", "confirmed", None),
        (LOG2_9, "4", "wrong", "3"),
        (LOG2_9, "3.170", "confirmed", None),
        (q("9998"), "10000", "confirmed", None),
        (q("9998"), "9990", "wrong", "9998"),
        (log(q("50000")), "10.82", "confirmed", None),
        (q("1/8"), "0.12", "confirmed", None),  # a tie: both roundings
        (q("1/8"), "0.13", "confirmed", None),
        (q("1/8"), "0.14", "rounding-slip", "0.13"),
        (q("3/20"), "0.1", "confirmed", None),
        (q("3/20"), "0.2", "confirmed", None),
        (q("5/2"), "3", "confirmed", None),
        (q("-1/100"), "-0.0", "confirmed", None),  # negative zero
        (NIL, "-0.00", "confirmed", None),
        (-log(q("2")), "-0.69", "confirmed", None),
        (-log(q("2")), "0.69", "wrong", "-0.69"),
        (log(q("2")).scale(q("1/100000").rational), "6.93e-6", "confirmed", None),  # type: ignore[arg-type]
        (log(q("2")).scale(q("1/100000").rational), "6.94e-6", "rounding-slip", "6.93e-6"),  # type: ignore[arg-type]
        (q("999999/10000000"), "9.99e-2", "rounding-slip", "1.00e-1"),
        (PLUS_INFINITY, "3.4", "wrong", "oo"),
        (MINUS_INFINITY, "0", "wrong", "-oo"),
        (Undefined("pole"), "0", "undefined", None),
    ],
)
def test_after_approx(value: Value, printed: str, verdict: str, expected: str | None) -> None:
    found = judge(value, printed)
    assert found.verdict == verdict
    if expected is not None:
        assert found.expected == expected


@pytest.mark.parametrize(
    ("value", "printed", "verdict"),
    [
        (LOG2_9, "3", "wrong"),  # after "=" a whole number is exact
        (quotient(log(q("8")), log(q("2"))), "3", "confirmed"),
        (log(q("2")), "1", "wrong"),
        (q("9998"), "10000", "wrong"),
        (LOG2_9, "3.17", "confirmed"),  # a decimal is a rounding, also after "="
    ],
)
def test_after_equals(value: Value, printed: str, verdict: str) -> None:
    assert judge(value, printed, approximate=False).verdict == verdict


@given(st.fractions(max_denominator=10**6), st.integers(0, 8))
def test_the_expected_text_is_itself_confirmed(x: Fraction, places: int) -> None:
    """Whatever is offered as the right rounding would have been accepted."""
    wrong = f"{'-' if x >= 0 else ''}{abs(x).__floor__() + 7}.{'5' * max(places, 1)}"
    found = judge(Number.of(x), wrong)
    assert found.verdict == "wrong" and found.expected is not None
    assert judge(Number.of(x), found.expected).verdict == "confirmed"


@given(st.integers(-(10**9), 10**9), st.integers(0, 9), st.integers(-5, 5))
def test_verdicts_follow_the_distance_in_units(n: int, places: int, off: int) -> None:
    """Half a unit or less is right, two units or less a slip, more is wrong."""
    unit = Fraction(1, 10**places)
    text = f"{'-' if n < 0 else ''}{abs(n) // 10**places}.{abs(n) % 10**places:0{places}d}" if places else f"{n}."
    value = Number.of(n * unit + Fraction(off, 2) * unit)
    verdict = "confirmed" if abs(off) <= 1 else "rounding-slip" if abs(off) <= 4 else "wrong"
    assert judge(value, text).verdict == verdict


@pytest.mark.parametrize(
    ("text", "value", "unit", "decimal"),
    [
        ("0.50", "1/2", "1/100", True),
        ("-3", "-3", "1", False),
        ("\u22120.25", "-1/4", "1/100", True),
        (".5", "1/2", "1/10", True),
        ("5.", "5", "1", True),
        ("1.20e-5", "12/1000000", "1/10000000", True),
        ("1e3", "1000", "1000", True),
    ],
)
def test_numerals(text: str, value: str, unit: str, decimal: bool) -> None:
    printed = Printed.read(text)
    assert (printed.value, printed.unit, printed.decimal) == (Fraction(value), Fraction(unit), decimal)


@pytest.mark.parametrize("text", ["", ".", "1,5", "0x10", "1e999999999999", "nan", "1_000", "1e-99999", "٣", "9" * 5000])
def test_what_is_no_numeral_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Printed.read(text)
