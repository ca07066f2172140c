"""Whole numbers as words and in digits: four, sixteen, 1,000."""

from __future__ import annotations

_UP_TO_TWELVE = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBER_WORDS = {word: number for number, word in enumerate(_UP_TO_TWELVE)} | {
    "sixteen": 16,
    "twenty": 20,
    "thirty-two": 32,
    "sixty-four": 64,
    "hundred": 100,
}
#: The words of numbers from two on, longest first, as alternatives of a pattern.
SEVERAL_WORDS = "|".join(sorted((w for w, number in NUMBER_WORDS.items() if number > 1), key=len, reverse=True))
#: A number greater than one in words or digits, without a group.
COUNT = rf"\d{{1,3}}(?:,\d{{3}})+|\d+|{SEVERAL_WORDS}"


def whole_number(text: str) -> int:
    """The number that a match of COUNT says."""
    text = text.strip().lower()
    return NUMBER_WORDS[text] if text in NUMBER_WORDS else int(text.replace(",", ""))


__all__ = ["COUNT", "NUMBER_WORDS", "SEVERAL_WORDS", "whole_number"]
