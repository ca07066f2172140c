"""Loss from logits: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"n": (4, 2, 1, 1), "target": 2}
    wrong = {"BASE": "1.386294", "TOP": "1.000000", "RAW": "-1.000000"}
    instance("softmax-loss", parameters, "2", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("softmax-loss")
