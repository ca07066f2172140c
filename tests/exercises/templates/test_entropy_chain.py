"""Chain rule of entropy: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"first": F("3/2"), "second": F("3/4")}
    wrong = {"MAX": "1.500000", "DIFF": "0.7500000"}
    instance("entropy-chain", parameters, "9/4", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("entropy-chain")
