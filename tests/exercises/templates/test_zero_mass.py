"""Entropy with a zero mass: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"p": (F("1/2"), F("1/2"), F(0))}
    wrong = {"ZERO": "2", "NAN": "undefined", "UNIF": "1.584963"}
    instance("zero-mass", parameters, "1", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("zero-mass")
