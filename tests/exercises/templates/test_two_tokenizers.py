"""Two tokenizers, one text: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"tokens": (100, 150), "losses": (F(3), F("21/10"))}
    wrong = {"BITS": "21.64043"}
    instance("two-tokenizers", parameters, "15", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("two-tokenizers")
