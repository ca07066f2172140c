"""KL-regularised objective at its optimum: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"reference": (F("1/2"), F("3/10"), F("1/5")), "n": (4, 2, 1), "beta": F("1/2")}
    wrong = {"BETA": "1.029619", "MAXR": "0.6931472", "REF": "0.4505457"}
    instance("optimal-objective", parameters, "0.5148097086", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("optimal-objective")
