"""The norm of a difference of laws that bears no order may be any of three: what one of them makes true is not refuted."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check
from tests.verify.answers import words


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (r"\|p - q\|_1 = 2 TV(p, q)", "proved"),
        (r"\|p - q\|_2 = 2 TV(p, q)", "refuted"),
        (r"\|p - q\|^2 = \sum_i (p_i - q_i)^2", "proved"),
        (r"\|p - q\| = \sum_x |p(x) - q(x)|", "undecided"),
        (r"\|p - q\| = \frac12 \sum_x |p(x) - q(x)|", "undecided"),
        (r"\|p - q\| = 2 \sum_x |p(x) - q(x)|", "refuted"),
        (r"D(p \| q) \ge \frac12 \|p - q\|^2", "proved"),
        (r"D(p \| q) \ge 2 \|p - q\|_1^2", "refuted"),
    ],
)
def test_norms_of_differences_of_laws(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"${\|u-v\|}_1 = \sum_i |u_i - v_i|$", "proved"),
        (r"${\|u-v\|}_3 = \sum_i |u_i - v_i|$", "not-understood"),
        (r"${\|u-v\|}_p = \sum_i |u_i - v_i|$", "not-understood"),
        (r"${D(p\|q)}_2 = D(p\|q)$", "not-understood"),
        (r"$(p+q)_i = p_i + q_i$", "proved"),
    ],
)
def test_a_subscript_behind_a_brace_is_the_norms_and_no_number_has_one(text: str, word: str) -> None:
    assert words(text)[-1] == word
