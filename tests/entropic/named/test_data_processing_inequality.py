"""Data processing inequality: no processing of Y says more about X than Y does."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.data_processing_inequality import INEQUALITY


def test_it_is_proved() -> None:
    assert INEQUALITY.verdict().verdict == "proved"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("I(X;Z) <= I(X;Y)", (), "refuted"),  # the chain is needed
        ("I(X;Z) >= I(X;Y)", ("X->Y->Z",), "refuted"),  # not the other way round
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict
