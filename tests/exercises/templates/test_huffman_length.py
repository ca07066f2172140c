"""Expected length of a Huffman code: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"p": (F("2/5"), F("3/10"), F("1/5"), F("1/10"))}
    wrong = {"SHANNON": "2.400000", "ENT": "1.846439", "FIX": "2.000000"}
    instance("huffman-length", parameters, "19/10", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("huffman-length")
