"""Perplexity from bits: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"loss": F("7/2")}
    wrong = {"BASE": "33.11545", "UNIT": "5.374070"}
    instance("perplexity-from-bits", parameters, "11.31370850", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("perplexity-from-bits")
