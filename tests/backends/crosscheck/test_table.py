"""Our functions stay within a few units in the last place on every input, hard ones too, and never turn negative."""

from __future__ import annotations

import pytest

from symbolic_it.backends.crosscheck import crosscheck
from symbolic_it.backends.crosscheck.table import Row


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """The whole table, made once, by the process that runs these tests."""
    return list(crosscheck())


def test_ours_is_within_four_units_and_never_broken(rows: list[Row]) -> None:
    ours = [r for r in rows if r.library == "symbolic_it"]
    assert len({r.quantity for r in ours}) >= 8
    assert [r for r in ours if not r.ulps <= 4 or r.broken] == []


def test_references_of_the_installed_libraries_are_in_the_table(rows: list[Row]) -> None:
    assert {"numpy", "symbolic_it"} <= {r.library for r in rows}


def test_references_agree_on_ordinary_inputs(rows: list[Row]) -> None:
    """Argument order, unit and reduction are adapted: on ordinary inputs all agree to a millionth."""
    ordinary = [r for r in rows if r.case.startswith("ordinary")]
    assert ordinary
    assert [r for r in ordinary if not r.ulps < (1e6 if r.dtype == "float64" else 1e4)] == []
