"""Numbers of words and of digits are one number."""

from __future__ import annotations

import re

from symbolic_it.verify.sentences.counted_outcomes import listed_sizes, size_of_set, told_over, told_sizes
from symbolic_it.verify.sentences.number_words import COUNT, whole_number


def test_a_number_is_read_whole_in_words_or_digits() -> None:
    for text, number in (("four", 4), ("Sixteen", 16), ("sixty-four", 64), ("50,257", 50257), ("7", 7)):
        assert re.fullmatch(COUNT, text, re.I) and whole_number(text) == number
    assert re.fullmatch(COUNT, "one") is None


def test_outcomes_are_counted_and_draws_are_not() -> None:
    for words, sizes in (
        ("over four symbols", {4}),
        ("with 3 classes or five labels", {3, 5}),
        ("a die", {6}),
        ("a quaternary code", {4}),
        ("one class", set()),
        ("two bits", set()),
    ):
        assert told_sizes(words) == sizes, words
    assert listed_sizes(r"in \{a, b, c\} or \{1, \dots, 9\} or \{x_1, \dots, x_n\}") == {3, 9}
    assert size_of_set(r"0, \dots, 7") == 8 and size_of_set(r"2, \dots, 7") is None
    assert told_over("over the 5 equally likely outcomes") == 5 and told_over("over 5 of the outcomes") is None
