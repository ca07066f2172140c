"""Data processing for functions: f(X) says no more about Y than X does."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.data_processing_of_functions import INEQUALITY


def test_it_is_proved() -> None:
    assert INEQUALITY.verdict().verdict == "proved"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("I(Z;Y) <= I(X;Y)", (), "refuted"),  # the function is needed
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict
