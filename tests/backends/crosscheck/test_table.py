"""Our functions stay within a few units in the last place on every input, hard ones too, and never turn negative."""

from __future__ import annotations

import pytest

from symbolic_it.backends.crosscheck import crosscheck

ROWS = list(crosscheck())
OURS = [r for r in ROWS if r.library == "symbolic_it"]


@pytest.mark.parametrize("row", OURS, ids=lambda r: f"{r.quantity}-{r.case}-{r.dtype}-{r.function}")
def test_ours_is_within_four_units(row: object) -> None:
    assert row.ulps <= 4  # type: ignore[attr-defined]
    assert row.broken == 0  # type: ignore[attr-defined]


def test_references_of_the_installed_libraries_are_in_the_table() -> None:
    assert {"numpy", "symbolic_it"} <= {r.library for r in ROWS}


def test_references_agree_on_ordinary_inputs() -> None:
    """Argument order, unit and reduction are adapted: on ordinary inputs all agree to a millionth."""
    for r in ROWS:
        if r.case.startswith("ordinary"):
            assert r.ulps < (1e6 if r.dtype == "float64" else 1e4), r
