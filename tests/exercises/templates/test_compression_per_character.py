"""Bits per character from a loss: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"nats": 300, "size": 450, "characters": 400}
    wrong = {"BYTES": "0.9617967", "NOLN2": "0.7500000"}
    instance("compression-per-character", parameters, "1.082021281", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("compression-per-character")
