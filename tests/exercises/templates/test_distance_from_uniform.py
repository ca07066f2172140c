"""Distance from uniform: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"p": (F("1/2"), F("1/4"), F("1/8"), F("1/16"), F("1/64"), F("1/64"), F("1/64"), F("1/64"))}
    wrong = {"SWAP": "1.250000", "ENT": "2.000000", "MAX": "3.000000"}
    instance("distance-from-uniform", parameters, "1", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("distance-from-uniform")
