"""Work is counted, and stops at its limit or at its last moment, whichever comes first."""

from __future__ import annotations

from time import thread_time

import pytest

from symbolic_it.enclosure.errors import TooLarge
from symbolic_it.enclosure.evaluate import Evaluation
from symbolic_it.enclosure.point import Point
from symbolic_it.enclosure.work import WORK, OutOfTime, Work, allowed, in_time, left
from symbolic_it.terms.term import ONE


def test_the_limit_is_a_number_of_steps() -> None:
    work = Work(3)
    work.step()
    work.step(2)
    with pytest.raises(TooLarge):
        work.step()
    assert work.spent


def test_an_inner_allowance_is_no_longer_than_the_outer_one() -> None:
    assert left() is None
    in_time()
    with allowed(-1), allowed(100), pytest.raises(OutOfTime):
        in_time()
    with allowed(100), allowed(1):
        assert 0 < (left() or 0) <= 1
    assert left() is None


def test_the_clock_is_a_last_resort() -> None:
    work = Work(10**9, thread_time() - 1)
    with pytest.raises(TooLarge):
        work.step(64)


def test_evaluation_counts_its_terms() -> None:
    work = Work(100)
    token = WORK.set(work)
    try:
        Evaluation(Point()).value(ONE + ONE)
    finally:
        WORK.reset(token)
    assert work.steps >= 1
    assert WORK.get() is None
