"""Loss on one token: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"q": F("1/5")}
    wrong = {"BASE": "2.321928", "SIGN": "-1.609438", "LIN": "0.8000000"}
    instance("one-hot-cross-entropy", parameters, "1.609437912", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("one-hot-cross-entropy")
