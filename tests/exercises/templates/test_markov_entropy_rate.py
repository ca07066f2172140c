"""Entropy rate of a two-state chain: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"a": F("1/10"), "b": F("2/5")}
    wrong = {"MARG": "0.7219281", "AVG": "0.7199731", "SWAPPI": "0.8705596"}
    instance("markov-entropy-rate", parameters, "0.5693865938", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("markov-entropy-rate")
