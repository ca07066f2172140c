"""A function has no more entropy than its argument."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.entropy_of_a_function import INEQUALITY


def test_it_is_proved() -> None:
    assert INEQUALITY.verdict().verdict == "proved"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("H(Z) >= H(X)", ("Z = f(X)",), "refuted"),  # not the other way round
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict
