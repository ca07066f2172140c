"""Two channels in a row: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"e": F("1/10"), "f": F("1/5")}
    wrong = {"SUM": "0.1187091", "PROD": "0.1476574"}
    instance("channel-cascade", parameters, "0.1732536275", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("channel-cascade")
