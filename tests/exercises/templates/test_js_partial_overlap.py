"""Jensen-Shannon divergence with partial overlap: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"a": F("1/2")}
    wrong = {"HALF": "0.4315231", "ROOT": "0.4645014", "BASE": "0.3112781", "MEANKL": "inf"}
    instance("js-partial-overlap", parameters, "0.2157615543", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("js-partial-overlap")
