"""Moment matching: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"m": 3, "s": 1}
    wrong = {"MODE": "1.000000", "ADD": "4.000000", "SEP": "9.000000"}
    instance("moment-matching", parameters, "10", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("moment-matching")
