"""Excess loss: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"loss": F("23/10"), "entropy": F(2)}
    wrong = {"UNIT": "0.3000000", "SIGN": "-0.9137056"}
    instance("kl-from-two-losses", parameters, "0.9137056389", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("kl-from-two-losses")
