"""The left side of "= ...": what "it" stands for goes on, but "this die has" and the outcome 1 of "1이" are no pronouns."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.subjects import subjects
from tests.verify.answers import words


@pytest.mark.parametrize("before", ["so it equals", "and this is", "이는", "这就是", "which is"])
def test_a_pronoun_goes_on_from_what_was_said(before: str) -> None:
    assert subjects(before).pronoun


@pytest.mark.parametrize("before", ["this die has an information of", "주사위에서 1이 나오는 사건의 정보량", "这枚硬币的信息量"])
def test_what_only_points_at_a_noun_does_not(before: str) -> None:
    assert not subjects(before).pronoun


def test_the_value_of_another_event_is_not_compared_with_the_one_before() -> None:
    text = "앞면이 나올 정보량 $= -\\log_2 \\frac12 = 1$ <br>\n주사위에서 1이 나올 정보량 $= -\\log_2 \\frac16 = {}$"
    assert words(text.format("2.58")) == ["confirmed", "confirmed"]
    assert words(text.format("2.48"))[-1] == "refuted"
