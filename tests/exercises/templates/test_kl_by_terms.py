"""Relative entropy term by term: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"p": (F("1/2"), F("1/2")), "q": (F("3/5"), F("2/5"))}
    wrong = {"SWAP": "0.02013551", "BASE": "0.02944684", "ROUND": "0.02100000", "ABS": "0.2027326"}
    instance("kl-by-terms", parameters, "0.02041099726", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("kl-by-terms")
