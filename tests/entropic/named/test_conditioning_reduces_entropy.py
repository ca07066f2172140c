"""Conditioning reduces entropy."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.conditioning_reduces_entropy import INEQUALITY


def test_it_is_proved() -> None:
    assert INEQUALITY.verdict().verdict == "proved"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("H(X|Y) >= H(X)", (), "refuted"),  # not the other way round
        ("H(X|Y) = H(X)", ("X.Y",), "proved"),  # with equality for independent variables
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict
