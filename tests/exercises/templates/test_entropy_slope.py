"""Entropy against temperature: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"powers": (2, 1, 0), "temperature": 2}
    wrong = {"POW": "0.2549343", "SIGN": "-0.1274671"}
    instance("entropy-slope", parameters, "0.1274671261", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("entropy-slope")
