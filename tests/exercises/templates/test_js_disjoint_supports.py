"""Jensen-Shannon divergence of disjoint supports: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"p": (F("1/2"), F("1/2"), F(0), F(0)), "q": (F(0), F(0), F("1/2"), F("1/2"))}
    wrong = {"SCIPY": "0.8325546", "KL": "inf", "BASE": "1.000000"}
    instance("js-disjoint-supports", parameters, "0.6931471806", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("js-disjoint-supports")
