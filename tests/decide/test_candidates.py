"""Candidates are what they are called: pmfs sum to 1, scalars lie in their domain, the simplest come first."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest

from symbolic_it.decide.candidates import arrays, pmfs, random_array, random_pmf, random_scalar, scalars
from symbolic_it.terms.domain import (
    INTEGER,
    NATURAL,
    NONNEGATIVE,
    OPEN_UNIT_INTERVAL,
    POSITIVE,
    REAL,
    UNIT_INTERVAL,
    Domain,
)

SHAPES = [(1,), (2,), (3,), (4,), (7,), (2, 2), (2, 3), (2, 2, 2), (3, 2, 2), (2, 2, 2, 2)]
DOMAINS = [
    REAL,
    POSITIVE,
    NONNEGATIVE,
    UNIT_INTERVAL,
    OPEN_UNIT_INTERVAL,
    NATURAL,
    INTEGER,
    Domain(Fraction(1), lower_open=True),
    Domain(Fraction(-3), Fraction(-2)),
    Domain(None, Fraction(0), upper_open=True),
]


@pytest.mark.parametrize("shape", SHAPES)
def test_pmfs_sum_to_one(shape: tuple[int, ...]) -> None:
    rng = Random(1)
    for law in [*pmfs(shape), *(random_pmf(shape, rng) for _ in range(20))]:
        assert sum(law.values()) == 1 and min(law.values()) >= 0


@pytest.mark.parametrize("shape", SHAPES[1:])
def test_pmfs_start_uniform_and_have_zeros(shape: tuple[int, ...]) -> None:
    laws = pmfs(shape)
    assert len(set(laws[0].values())) == 1
    assert any(0 in law.values() for law in laws)
    assert any(len(law) == sum(v > 0 for v in law.values()) and len(set(law.values())) > 1 for law in laws)


def test_joint_laws_include_copies_and_exclusive_or() -> None:
    copies = {(0, 0): Fraction(1, 2), (0, 1): Fraction(0), (1, 0): Fraction(0), (1, 1): Fraction(1, 2)}
    assert copies in pmfs((2, 2))
    parity = [law for law in pmfs((2, 2, 2)) if all((p > 0) == (sum(x) % 2 == 0) for x, p in law.items())]
    assert parity


@pytest.mark.parametrize("domain", DOMAINS)
def test_scalars_lie_in_their_domain(domain: Domain) -> None:
    rng = Random(2)
    values = scalars(domain)
    assert values and all(v in domain for v in values) and len(set(values)) == len(values)
    assert all(random_scalar(domain, rng) in domain for _ in range(50))


def test_scalars_reach_closed_ends_and_come_close_to_open_ones() -> None:
    assert {Fraction(0), Fraction(1)} <= set(scalars(UNIT_INTERVAL))
    assert min(scalars(OPEN_UNIT_INTERVAL)) < Fraction(1, 10**40)
    assert max(scalars(POSITIVE)) > 10**40


@pytest.mark.parametrize("domain", [REAL, OPEN_UNIT_INTERVAL, POSITIVE])
def test_arrays_lie_in_their_domain(domain: Domain) -> None:
    rng = Random(3)
    for entries in [*arrays((3,), domain), *arrays((2, 2), domain), *(random_array((3,), domain, rng) for _ in "123")]:
        assert all(v in domain for v in entries.values())
    assert len(set(arrays((3,), domain)[0].values())) == 3
