"""Cross-entropy of two distributions: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"p": (F("1/2"), F("1/4"), F("1/4")), "q": (F("1/4"), F("1/4"), F("1/2"))}
    wrong = {"SELF": "1.500000", "BASE": "1.213008", "GAP": "0.2500000"}
    instance("soft-cross-entropy", parameters, "7/4", wrong, symmetric=True)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("soft-cross-entropy")
