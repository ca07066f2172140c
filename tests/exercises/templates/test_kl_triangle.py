"""No triangle inequality: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"a": F("1/2"), "b": F("1/4"), "c": F("1/10")}
    wrong = {"SIGN": "-0.2746531", "SWAP": "0.1647918"}
    instance("kl-triangle", parameters, "0.2746530722", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("kl-triangle")
