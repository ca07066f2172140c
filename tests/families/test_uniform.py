"""The uniform distribution on an interval: its data, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable
from math import isclose

import pytest

from symbolic_it.families.family import NoClosedForm
from symbolic_it.families.uniform import FAMILY
from symbolic_it.verify.check import check

from .conftest import grid, number, parameters


def test_the_density_has_total_one(holds: Callable[..., bool]) -> None:
    assert holds(FAMILY, ("1", "5"), grid(1, 5), lambda s, x: 1.0)


def test_values() -> None:
    assert isclose(number(FAMILY.entropy(parameters("1", "5"))), 1.3862943611, rel_tol=1e-9)
    with pytest.raises(NoClosedForm):
        FAMILY.divergence(parameters("1", "5"), parameters("0", "4"))


def test_the_entropy_is_proved_and_its_false_twins_are_refuted() -> None:
    assert check(r"h(\mathrm{Unif}(a, b)) = \log(b - a)").verdict.positive
    assert check(r"h(\mathrm{Unif}(a, b)) = -\log(b - a)").verdict.word == "refuted"
    assert check(r"h(\mathrm{Unif}(a, b)) \ge 0").verdict.word == "refuted"


def test_intervals_with_different_ends_are_not_compared() -> None:
    assert check(r"D(\mathrm{Unif}(0, 1)||\mathrm{Unif}(0, 2)) = \log 2").verdict.word == "not-understood"
