"""The price of mode collapse: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"d": F(0)}
    wrong = {"FWD": "inf", "NIL": "0", "BASE": "1.000000"}
    instance("mode-collapse", parameters, "0.6931471806", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("mode-collapse")
