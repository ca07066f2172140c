"""Free energies by name: the usual ones, their slips, and what else a letter F may be."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    "formula",
    ["F = U - TS", r"F = \langle E \rangle - T S", r"F = -T \log Z", r"F = -\frac{1}{\beta} \log Z", r"F = -k_B T \ln Z", "F = U - T H"],
)
def test_the_free_energy(formula: str) -> None:
    assert words(f"The free energy is ${formula}$.") == ["definition"]


@pytest.mark.parametrize("formula", ["F = U + TS", r"F = T \log Z", r"F = \frac{1}{\beta} \log Z", "F = TS - U"])
def test_slips(formula: str) -> None:
    assert words(f"The free energy is ${formula}$.") == ["convention-mismatch"]


@pytest.mark.parametrize("formula", ["F = U - S/T", "F = S - TU", r"F = -\beta \log Z", "F = U"])
def test_other_formulas_are_open(formula: str) -> None:
    assert not {"definition", "proved", "convention-mismatch", "refuted"} & set(words(f"The free energy is ${formula}$."))


@pytest.mark.parametrize("called", ["The negative free energy is", "The force is", "We write"])
def test_what_is_called_otherwise_is_no_slip(called: str) -> None:
    assert "convention-mismatch" not in words(f"{called} $F = U + TS$.")
