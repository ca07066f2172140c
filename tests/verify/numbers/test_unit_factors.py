"""A number times the factor between two units is right in its numbers; the factor of the other direction is not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "convention-mismatch", "rounding-slip"}


def words(formula: str) -> set[str]:
    return {c.verdict.word for c in verify_document(parse_chapter(f"We convert: ${formula}$.", "markdown")).claims}


@pytest.mark.parametrize(
    "formula",
    [
        r"5\,\text{bits}\cdot 0.693 = 3.47\text{ nats}",
        r"3.47\text{ nats}/0.693 = 5.01\text{ bits}",
        r"1.386\text{ nats}\cdot 1.4427 = 2.0\text{ bits}",
    ],
)
def test_it_is_not_accused(formula: str) -> None:
    assert not words(formula) & NEGATIVE


@pytest.mark.parametrize(
    "formula",
    [
        r"5\,\text{bits}\cdot 0.693 = 4.47\text{ nats}",
        r"5\,\text{bits}\cdot 1.443 = 7.2\text{ nats}",
        r"2\cdot 3\text{ bits} = 6\text{ nats}",
    ],
)
def test_another_number_or_factor_is(formula: str) -> None:
    assert words(formula) & NEGATIVE


@pytest.mark.parametrize(
    "formula",
    [
        r"0.0863046217\text{ nats} = 0.1245112498\text{ bits}",
        r"0.0204\text{ nats} = 0.0295\text{ bits}",
        r"1.442\text{ bits} = 1.000\text{ nats}",
    ],
)
def test_both_may_be_roundings_of_one_number(formula: str) -> None:
    assert words(formula) <= {"undecided", "confirmed", "data"}


@pytest.mark.parametrize(
    "formula",
    [
        r"0.0863046217\text{ nats} = 0.1245112489\text{ bits}",
        r"0.0204\text{ nats} = 0.0296\text{ bits}",
        r"0.5\text{ nats} = 0.73\text{ bits}",
        r"0.50\text{ nats} = 0.75\text{ bits}",
        r"0.69\text{ bits} = 1.00\text{ nats}",
        r"1\text{ bit} = 0.694\text{ nats}",
    ],
)
def test_and_of_none(formula: str) -> None:
    assert words(formula) & NEGATIVE
