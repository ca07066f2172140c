"""Label smoothing: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"k": 4, "epsilon": F("1/10"), "convention": "mix"}
    wrong = {"EPSK1": "0.4349442", "NIL": "0", "ONEHOT": "0.07796154"}
    instance("smoothing-floor", parameters, "0.3487803849", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("smoothing-floor")
