"""DPO loss of a pair: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"beta": F("1/10"), "winner": F("6/5"), "loser": F("-4/5")}
    wrong = {"SWAPWL": "0.7981389", "NOBETA": "0.1269280", "PROB": "0.5498340"}
    instance("dpo-margin-loss", parameters, "0.5981388694", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("dpo-margin-loss")
