"""Gap of the evidence bound: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"prior": F("7/10"), "first": F("1/5"), "second": F("9/10"), "q": F("1/2")}
    wrong = {"PRIOR": "0.08717669", "SWAP": "0.05114580", "SIGN": "-0.05297779"}
    instance("elbo-gap", parameters, "0.05297778833", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("elbo-gap")
