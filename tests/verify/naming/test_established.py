"""A notion with a person's name has its formula from the literature; a name that the text coins defines what it likes."""

from __future__ import annotations

import pytest

from symbolic_it.verify.naming.established import eponymous


@pytest.mark.parametrize(
    ("before", "notion"),
    [
        ("The Theil index is ", "Theil index"),
        ("The Wasserstein distance between p and q is ", "Wasserstein distance"),
        ("of the Itakura-Saito divergence ", "Itakura-Saito divergence"),
        ("We define the Foo index as ", ""),
        ("Let the Foo index be ", ""),
        ("The average loss is ", ""),
        ("The total information is ", ""),
        ("The Wasserstein distance is symmetric. We set ", ""),
    ],
)
def test_only_an_established_name_right_before_the_formula_counts(before: str, notion: str) -> None:
    assert eponymous(before) == notion
