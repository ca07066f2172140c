"""Triangle inequality of conditional entropy."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.triangle_inequality import INEQUALITY


def test_it_is_proved() -> None:
    assert INEQUALITY.verdict().verdict == "proved"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("H(X|Z) <= H(X|Y) + H(Z|Y)", (), "refuted"),  # the second term is H(Y|Z)
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict
