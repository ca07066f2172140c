"""Relative entropy of dyadic distributions: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"p": (F("1/2"), F("1/4"), F("1/8"), F("1/8")), "q": (F("1/8"), F("1/2"), F("1/4"), F("1/8"))}
    wrong = {"SWAP": "0.5000000", "CE": "2.375000", "BASE": "0.4332170"}
    instance("dyadic-kl", parameters, "5/8", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("dyadic-kl")
