"""Shearer's inequality: sets that cover every variable k times have k times the joint entropy."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.shearer_inequality import INEQUALITY


def test_it_is_proved() -> None:
    assert INEQUALITY.verdict().verdict == "proved"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("3H(X,Y,Z,W) <= H(X,Y) + H(Y,Z,W) + H(X,Z) + H(W)", (), "refuted"),  # a double cover gives the factor 2
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict
