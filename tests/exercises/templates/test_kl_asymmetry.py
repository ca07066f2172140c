"""Asymmetry of relative entropy: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"a": F("1/2"), "b": F("1/10")}
    wrong = {"SYM": "0", "BASE": "0.2059612"}
    instance("kl-asymmetry", parameters, "0.1427614166", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("kl-asymmetry")
