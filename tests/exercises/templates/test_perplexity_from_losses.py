"""Perplexity from losses: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"losses": (F("1/2"), F(1), F("21/10"))}
    wrong = {"SUM": "36.59823", "AVGPPL": "4.177724", "BASE": "2.297397"}
    instance("perplexity-from-losses", parameters, "3.320116923", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("perplexity-from-losses")
