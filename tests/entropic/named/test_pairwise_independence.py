"""False: pairwise independence makes three variables independent."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.pairwise_independence import INEQUALITY


def test_it_is_refuted() -> None:
    assert INEQUALITY.verdict().verdict == "refuted"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("H(X,Y,Z) = H(X) + H(Y) + H(Z)", ("I(X;Y)=0", "I(X,Y;Z)=0"), "proved"),  # what is needed instead
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict
