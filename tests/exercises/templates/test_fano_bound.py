"""Fano's inequality: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"e": F("1/10"), "k": 4}
    wrong = {"K": "0.6689956", "NOH": "0.1584962"}
    instance("fano-bound", parameters, "0.6274918437", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("fano-bound")
