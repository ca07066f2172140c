"""Perplexity of a corpus: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"tokens": (100, 300), "losses": (F(2), F(3))}
    wrong = {"DOCAVG": "12.18249", "AVGPPL": "13.73730"}
    instance("corpus-perplexity", parameters, "15.64263188", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("corpus-perplexity")
