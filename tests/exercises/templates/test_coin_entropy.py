"""Coin entropy: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"h": F("1/4")}
    wrong = {"BASE": "0.5623351", "ONETERM": "0.5000000", "SIGN": "-0.8112781"}
    instance("coin-entropy", parameters, "0.8112781245", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("coin-entropy")
