"""The sum of independent variables has at least the entropy of each."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.entropy_of_a_sum import INEQUALITY


def test_it_is_proved() -> None:
    assert INEQUALITY.verdict().verdict == "proved"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("H(X) <= H(Z)", ("H(Z|X,Y)=0", "H(X|Y,Z)=0", "H(Y|X,Z)=0"), "refuted"),  # independence is needed
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict
