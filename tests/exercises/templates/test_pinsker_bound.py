"""Pinsker's inequality: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"bound": F("1/10")}
    wrong = {"UNIT": "0.08325546", "L1": "0.2000000", "ROOT": "0.1414214"}
    instance("pinsker-bound", parameters, "1/10", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("pinsker-bound")
