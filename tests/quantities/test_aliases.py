"""What people call a quantity leads to its name, and every name that is led to exists."""

from __future__ import annotations

import pytest

from symbolic_it import catalogue
from symbolic_it.quantities.aliases import ALIASES, CALLED, named

NAMES = {entry.name for entry in catalogue.entries("quantities")}


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("kl", "kl-divergence"),
        ("KL", "kl-divergence"),
        ("JSD", "jensen-shannon-divergence"),
        ("bits_per_byte", "bits-per-byte"),
        ("relative entropy", "kl-divergence"),
    ],
)
def test_a_common_name_is_understood(called: str, name: str) -> None:
    assert named(called) == name


def test_what_is_no_alias_stays_as_it_is() -> None:
    assert named("entropie") == "entropie"


def test_no_alias_is_taken_twice_or_hides_a_name() -> None:
    assert set(CALLED) <= NAMES
    assert len(ALIASES) == sum(len(aliases.split()) for aliases in CALLED.values())
    assert not set(ALIASES) & NAMES
