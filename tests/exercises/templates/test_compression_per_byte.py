"""Bits per byte from a loss: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"loss": F("14/5"), "tokens": 1000, "per_token": F("21/5")}
    wrong = {"NOLN2": "0.6666667", "INV": "16.96609", "TOKEN": "4.039546"}
    instance("compression-per-byte", parameters, "0.9617966939", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("compression-per-byte")
