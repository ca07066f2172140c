r"""A range that a sentence quantifies over holds for its formulas, in front of them or behind, in any language; elsewhere it proves nothing."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

HOLDS = r"""
For all $T > 1$, $$T^2 \ge T$$
For every real $T > 1$ we have $T^2 \ge T$.
We have $T^2 \ge T$ for each temperature $T > 1$.
Then, for all $T \in (1, 2)$, $T^2 \ge T$.
For all $n \ge 2$, $\log n > 0$.
For any $a > b$, $a - b > 0$.
对任意 $T > 1$，有 $T^2 \ge T$。
모든 $T > 1$에 대해 $T^2 \ge T$이다.
任意の $T > 1$ に対して $T^2 \ge T$。
Für alle $T > 1$ gilt $T^2 \ge T$.
Pour tout $T > 1$, $T^2 \ge T$.
""".strip().split("\n")
FAILS = r"""
For all $T > 1$, $T^2 \le T$.
We have $T^2 \le T$ for all $T > 1$.
对任意 $T > 1$，有 $T^2 \le T$。
모든 $T > 1$에 대해 $T^2 \le T$이다.
For all $x > 0$ we have $\log x \le x - 2$.
""".strip().split("\n")
OPEN = r"""
For all $T$ greater than 1, $T^2 \ge T$.
For all temperatures above one, $T^2 \ge T$.
$T^2 \ge T$ for all $T$ above one.
For large $n$, $\log n > 5$.
For $T$ between 1 and 2, $T^2 \ge T$.
对于大于 1 的 $T$，有 $T^2 \ge T$。
""".strip().split("\n")


@pytest.mark.parametrize("text", HOLDS)
def test_what_holds_on_the_range_is_proved(text: str) -> None:
    assert POSITIVE & set(words(text))


@pytest.mark.parametrize("text", FAILS)
def test_what_fails_on_it_or_is_said_elsewhere_is_refuted(text: str) -> None:
    assert NEGATIVE & set(words(text))


@pytest.mark.parametrize("text", OPEN)
def test_a_range_in_words_refutes_nothing(text: str) -> None:
    assert not NEGATIVE & set(words(text))


def test_what_a_bracket_says_of_others_narrows_nothing() -> None:
    assert NEGATIVE & set(words(r"We have $H(X) \le 0$ for all discrete $X$ (the entropy can be negative for continuous $X$)."))
