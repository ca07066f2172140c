"""Gradient in the probability: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"q": F("1/10")}
    wrong = {"SIGN": "10.00000", "LOGIT": "-0.9000000"}
    instance("gradient-in-probability", parameters, "-10", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("gradient-in-probability")
