"""The q beside a smoothed q' is the target that was smoothed, which values may not choose; where it is told, all is judged."""

from __future__ import annotations

from tests.verify.answers import words

SMOOTHED = r"Let $q'(k) = (1 - \epsilon) \delta_{k,y} + \epsilon/K$. "
LOSS = r"Then $H(q', p) = (1 - \epsilon) H(q, p) + \epsilon H(u, p)$."


def test_what_was_smoothed_is_not_chosen_freely() -> None:
    assert words(SMOOTHED + LOSS)[-1] == "undecided"
    assert words(r"The target is $q(k) = \delta_{k,y}$. " + SMOOTHED + LOSS)[-1] == "proved"


def test_told_or_without_a_prime_it_is_judged() -> None:
    assert words(r"The target is $q(k) = \delta_{k,y}$. " + SMOOTHED + LOSS.replace("(1 - ", "(1 + "))[-1] == "refuted"
    assert words(r"We have $H(q, p) = H(p, q)$.")[-1] == "refuted"
