"""I(x, y) of two outcomes is the surprise of both beside I(x); I(1) = -log 1/6 is of a face, not of a probability."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


INDEPENDENT = [
    "If two events $x$ and $y$ are independent, then ",
    "若两个事件相互独立，则",
    "두 사건이 서로 독립이면 ",
    "2つの事象が独立なら、",
    "事象 $x$ と $y$ が独立なら ",
]


@pytest.mark.parametrize("told", INDEPENDENT)
def test_the_surprises_of_independent_events_add_up(told: str) -> None:
    assert words(f"{told}$I(x, y) = I(x) + I(y)$.")[-1] == "proved"


def test_they_do_not_in_general_and_no_other_law_is_proved() -> None:
    assert words("For any two outcomes, $$I(x, y) = I(x) + I(y)$$")[-1] != "proved"
    assert words("If two events $x$ and $y$ are independent, then $I(x, y) = I(x) + 2 I(y)$.")[-1] != "proved"
    assert words("If two events $x$ and $y$ are independent, then $I(x, y) = I(x) - I(y)$.")[-1] != "proved"


def test_the_chain_rule_of_surprises() -> None:
    assert words("For two outcomes, $$I(x, y) = I(x) + I(y | x)$$")[-1] == "proved"


def test_the_surprise_of_a_numbered_or_named_outcome_is_told() -> None:
    text = r"The information of an outcome is $I(x) = -\log P(x)$. For a fair die $I(1) = -\log_2(1/6) \approx 2.58$ bits."
    assert words(text) == ["definition", "data", "confirmed"]
    assert words(r"For a fair coin $I(\text{H}) = -\log_2(0.5) = 1$ bit.") == ["data", "confirmed"]
    assert words(r"For a fair coin $I(\text{H}) = -\log_2(0.5) = 2$ bits.") == ["data", "refuted"]


def test_the_surprise_of_a_probability_is_what_it_was() -> None:
    assert words(r"$I(1) = -\log 1 = 0$") == ["confirmed", "confirmed"]
    assert words(r"$I(1/2) = -\log_2(1/2) = 1$ bit") == ["confirmed", "confirmed"]
    assert words(r"$I(0.5) = -\log_2 0.25$ bits") == ["refuted"]
