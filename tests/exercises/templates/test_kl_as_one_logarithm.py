"""Relative entropy in closed form: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"q": F("1/10")}
    wrong = {"SWAP": "0.3680642", "HALF": "1.021651"}
    instance("kl-as-one-logarithm", parameters, "0.5108256238", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("kl-as-one-logarithm")
