"""Perplexity from probabilities: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"powers": (1, 2, 3, 2)}
    wrong = {"ARITH": "4.500000", "AVGP": "3.555556", "SEQ": "256.0000"}
    instance("perplexity-from-probabilities", parameters, "4", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("perplexity-from-probabilities")
