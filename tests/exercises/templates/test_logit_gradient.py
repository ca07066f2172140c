"""Gradient in the logits: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"n": (4, 2, 1, 1), "target": 2}
    wrong = {"SIGN": "0.7500000", "QGRAD": "-4.000000", "PLAIN": "0.2500000"}
    instance("logit-gradient", parameters, "-3/4", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("logit-gradient")
