"""Log-sum-exp is convex: as stated, at exact points, and no further."""

from __future__ import annotations

from collections.abc import Callable

from symbolic_it.identities import Identity
from symbolic_it.identities.log_sum_exp_convexity import IDENTITY


def test_it_is_derived_as_stated_and_holds_at_exact_points(holds: Callable[[Identity], bool]) -> None:
    assert holds(IDENTITY)


def test_a_near_miss_is_refused(misses: Callable[[Identity], bool]) -> None:
    assert misses(IDENTITY)
