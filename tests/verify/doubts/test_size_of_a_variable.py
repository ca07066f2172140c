r"""The K_X of \log K_X counts the outcomes of X where nothing else is told."""

from __future__ import annotations

from tests.verify.answers import words


def test_it_is_no_free_number() -> None:
    assert words(r"We have $H(X) \le \log K_X$.") != ["refuted"]
    assert words(r"We have $I(X;Y) \le \log K_X$.") != ["refuted"]


def test_another_letter_is_one() -> None:
    assert words(r"For all $X$, $H(X) \le \log 2$.") == ["refuted"]
    assert words(r"For all $X$, $H(X) \le 1$ nat.") == ["refuted"]
