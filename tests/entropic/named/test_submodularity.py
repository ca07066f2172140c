"""Submodularity of entropy: H(S) + H(T) >= H(S u T) + H(S n T)."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.submodularity import INEQUALITY


def test_it_is_proved() -> None:
    assert INEQUALITY.verdict().verdict == "proved"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("H(X,Y,Z) + H(Y) <= H(X,Z) + H(Y,Z)", (), "refuted"),  # the last set is the intersection
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict
