"""Mutual information of a table: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as F
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"cells": ((F("2/5"), F("1/10")), (F("1/5"), F("3/10")))}
    wrong = {"SWAP": "0.1339850", "BASE": "0.08630462", "COND": "0.8754888"}
    instance("table-mutual-information", parameters, "0.1245112498", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("table-mutual-information")
