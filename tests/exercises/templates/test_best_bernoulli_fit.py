"""Maximum likelihood of a coin: the worked instance, and the rules that every seed keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_the_instance_has_this_answer_and_these_wrong_ones(instance: Callable[..., Any]) -> None:
    parameters = {"heads": 3, "tosses": 10}
    wrong = {"HALF": "0.6931472", "HEAD": "1.203973"}
    instance("best-bernoulli-fit", parameters, "0.6108643021", wrong)


def test_twenty_seeds_give_sound_keys(sound: Callable[[str], None]) -> None:
    sound("best-bernoulli-fit")
