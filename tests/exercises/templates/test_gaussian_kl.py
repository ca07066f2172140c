"""Relative entropy of Gaussians: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"m": 0, "s": 1, "n": 1, "t": 2}
    wrong = {"SWAP": "1.306853", "VAR": "0.9487944", "HALF": "0.9431472"}
    instance("gaussian-kl", parameters, "0.4431471806", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("gaussian-kl")
