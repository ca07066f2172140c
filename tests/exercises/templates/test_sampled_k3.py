"""KL estimators on one sample: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"r": F("1/2")}
    wrong = {"K1": "0.6931472", "K2": "0.2402265", "INV": "0.3068528"}
    instance("sampled-k3", parameters, "0.1931471806", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("sampled-k3")
