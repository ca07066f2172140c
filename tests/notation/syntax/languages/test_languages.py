"""Each language says in one file what it says around formulas."""

from __future__ import annotations

import re

import pytest

from symbolic_it.notation.syntax.languages import ALL, unit_of, units, words, words_for_unit


def test_every_pattern_of_every_language_compiles_and_matches_no_empty_word() -> None:
    for language in ALL.values():
        for said, pattern in {**language.WORDS, **language.UNITS}.items():
            assert re.compile(pattern, re.I).fullmatch("") is None, said


def test_what_no_language_says_is_an_error_and_not_a_pattern_that_matches_everything() -> None:
    with pytest.raises(LookupError):
        words("no such thing")


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        ("бита", "bit"),
        ("битов", "bit"),
        ("ната", "nat"),
        ("比特", "bit"),
        ("纳特", "nat"),
        ("비트", "bit"),
        ("나트", "nat"),
        ("ビット", "bit"),
        ("слово", None),
    ],
)
def test_units_are_known_in_their_languages_and_cases(word: str, unit: str | None) -> None:
    assert unit_of(word) == unit
    assert (re.fullmatch(units(), word) is not None) == (unit is not None)
    if unit is not None:
        assert re.fullmatch(words_for_unit(unit), word)
