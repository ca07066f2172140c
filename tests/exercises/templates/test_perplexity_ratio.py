"""Change of perplexity: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"before": F(3), "fall": F("1/2")}
    wrong = {"LINEAR": "0.8333333", "BASE": "0.7071068", "INV": "1.648721"}
    instance("perplexity-ratio", parameters, "0.6065306597", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("perplexity-ratio")
