"""Ingleton's inequality: true for linear codes, false for entropies in general."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.ingleton_inequality import INEQUALITY


def test_it_is_refuted() -> None:
    assert INEQUALITY.verdict().verdict == "refuted"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        (  # it holds where A and B are independent
            "I(A;B) <= I(A;B|C) + I(A;B|D) + I(C;D)",
            ("I(A;B|C)=0", "I(A;B)=0"),
            "proved",
        ),
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict
