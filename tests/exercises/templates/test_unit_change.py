"""Change of unit: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"x": F("5/2"), "given": "bits"}
    wrong = {"INV": "3.606738", "BASE10": "0.7525750"}
    instance("unit-change", parameters, "1.732867951", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("unit-change")
