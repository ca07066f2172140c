"""Readings of answers: units, decimal commas, logarithms without a base; what is none of them stays unread."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.enclosure.number import Number
from symbolic_it.exercises.grading.reading import is_chain, read_answer, readings


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("0,75", "3/4", ""), ("1,234", "1234", ""), ("0.5 (nats)", "1/2", "nats"), ("(3/4 bits)", "3/4", "bits"), ("1bit", "1", "bits"),
        ("1½ Sh", "3/2", "bits"), ("0.75.", "3/4", ""), ("~ 0.75", "3/4", ""), ("5e-1 bits/token", "1/2", "bits"),
        ("2 5/8", "21/8", ""), ("-3 4/7", "-25/7", ""), ("3-2 15/32", "17/32", ""), ("¹⁷⁄₃₂", "17/32", ""), ("٠٫١٥", "3/20", ""),
        ("０．１５", "3/20", ""), (r"0.\overline{36}", "4/11", ""), ("0.1(6)", "1/6", ""), (r"\sqrt[4]{16}", "2", ""),
        ("2,5 бит", "5/2", "bits"), ("1/2 奈特", "1/2", "nats"), ("0.75 ビット", "3/4", "bits"),
    ],
)  # fmt: skip
def test_value_and_unit(text: str, value: str, unit: str) -> None:
    found = read_answer(text)
    assert isinstance(found.value, Number) and found.value.fraction == Fraction(value)
    assert found.unit == unit


@pytest.mark.parametrize("text", ["log(3,2)", "1 234", "0.5-", "bits", "1,2,3", "p log p", "", "0.8 ± 0.1"])
def test_what_it_does_not_read(text: str) -> None:
    assert read_answer(text).value is None


def test_other_readings_come_behind() -> None:
    assert readings("1,234")[0].value == Number.of(Fraction(1234))
    assert Number.of(Fraction(1234, 1000)) in [a.value for a in readings("1,234")]
    assert len({str(a.value) for a in readings("log 8", "bits")}) == 2
    assert Number.of(Fraction(503, 1000)) in [a.value for a in readings("0·503")]
    assert len({str(a.value) for a in readings("ln 8", "bits")}) == len({str(a.value) for a in readings("log 8", "nats")}) == 1


def test_a_space_of_tex_is_no_chain() -> None:
    assert not is_chain(r"0.75~\mathrm{bits}") and is_chain("H = 0.75")
