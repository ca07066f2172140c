"""What a sentence says given an event is no value of the law without it."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

TOLD = r"Let $X$ be uniform on $\{1,\dots,6\}$. "


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("Given that $X > 3$, $H(X) = 2.585$ bits.", "undecided"),
        ("Given that $X > 3$, $H(X) = 1.585$ bits.", "undecided"),
        ("When $X = 3$, $H(X) = 0$.", "undecided"),
        ("已知 $X > 3$ 时，$H(X) = 1.585$ 比特。", "undecided"),
        ("$X > 3$일 때 $H(X) = 1.585$ 비트이다.", "undecided"),
        ("Given its law, $H(X) = 2.585$ bits.", "confirmed"),
        ("So $H(X) = 2.485$ bits.", "refuted"),
    ],
)
def test_values_under_a_condition(sentence: str, last: str) -> None:
    assert words(TOLD + sentence)[-1] == last


def test_a_condition_that_the_formula_tells_is_judged() -> None:
    assert words(r"Given $X = x$, $H(Y|X=x) \le \log |\mathcal{Y}|$.")[-1] == "proved"
