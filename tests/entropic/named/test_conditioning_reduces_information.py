"""False: conditioning reduces mutual information."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.conditioning_reduces_information import INEQUALITY


def test_it_is_refuted() -> None:
    assert INEQUALITY.verdict().verdict == "refuted"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("I(X;Y|Z) >= I(X;Y)", (), "refuted"),  # nor does it increase it
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict
